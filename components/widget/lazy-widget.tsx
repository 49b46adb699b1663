"use client";

import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import { whenInView } from "./when-in-view";
import { WidgetBoundary } from "./widget-boundary";
import type { CrashLabels } from "./widget-crash";

/** What every widget is given. */
export interface WidgetViewProps<Props> {
  /** Unique on the page; the widget's name unless the chapter says otherwise. */
  readonly id: string;
  readonly props: Props;
}

export type LazyWidgetProps<Props> = WidgetViewProps<Props> & { readonly crashLabels: CrashLabels };

/**
 * A widget whose code is fetched when it comes near the screen. It is prerendered, so the reader sees it before that; React
 * takes the prerendered HTML over once the code is there.
 * @param name - its `data-widget`
 * @param options - `computes`: the worker is started beside the widget's code rather than after it
 */
export function lazyWidget<Props>(
  name: string,
  load: () => Promise<ComponentType<WidgetViewProps<Props>>>,
  options: { readonly computes: boolean },
): ComponentType<LazyWidgetProps<Props>> {
  // One watch a kind, however many of it the page has, for both the widget's code and the worker.
  let needed: Promise<void> | null = null;
  const whenNeeded = () => {
    needed ??= whenInView(`[data-widget-slot="${name}"]`);
    return needed;
  };
  const create = () =>
    lazy(async () => {
      if (typeof window !== "undefined") await whenNeeded();
      return { default: await load() };
    });
  const shared = create();
  return function LazyWidget({ crashLabels, ...widget }: LazyWidgetProps<Props>) {
    const [Loaded, setLoaded] = useState(() => shared);
    const service = useModelService();
    useEffect(() => {
      if (options.computes) whenNeeded().then(() => service.warm());
    }, [service]);
    return (
      <div className="widget-slot" data-widget-slot={name}>
        <WidgetBoundary labels={crashLabels} onRetry={() => setLoaded(create)}>
          <Suspense fallback={null}>
            <Loaded id={widget.id} props={widget.props} />
          </Suspense>
        </WidgetBoundary>
      </div>
    );
  };
}
