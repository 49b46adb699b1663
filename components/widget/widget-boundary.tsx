"use client";

import { Component, type ReactNode } from "react";
import { type CrashLabels, WidgetCrash } from "./widget-crash";

interface BoundaryProps {
  readonly labels: CrashLabels;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Keeps the rest of the page alive when a widget fails while loading or drawing, and offers to start it again. */
export class WidgetBoundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const retry = () => {
      this.props.onRetry();
      this.setState({ failed: false });
    };
    return <WidgetCrash labels={this.props.labels} onRetry={retry} />;
  }
}
