"use client";

import { type ComponentType, lazy, type RefCallback, Suspense, useState } from "react";
import { pageModelClient } from "@/components/compute/page-client";
import { fetchSamplesEarly } from "@/components/digit-input/sample-files";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { FirstReading, Preload } from "@/lib/tf/client";
import { isAddressed } from "./addressed-demos";
import { unshelveDemosInTime } from "./shelved-demos";
import { targetOfAddress, whenElementNear, whenInView } from "./when-in-view";
import { WidgetBoundary } from "./widget-boundary";
import type { CrashLabels } from "./widget-crash";

if (typeof window !== "undefined") unshelveDemosInTime();

/** What every widget is given. */
export interface WidgetViewProps<Props> {
  /** Unique on the page; the widget's name unless the chapter says otherwise. */
  readonly id: string;
  readonly props: Props;
}

export type LazyWidgetProps<Props> = WidgetViewProps<Props> & { readonly crashLabels: CrashLabels };

export interface LazyWidgetOptions<Props> {
  /** The worker is started beside the widget's code rather than after it. */
  readonly computes: boolean;
  /** What its first job wants of the worker, whatever its props; fetched beside its code too. */
  readonly first?: Preload;
  /** What its network reads first: drawn by `lib/tools/site/first-maps.ts` before React has the page. */
  readonly reads?: (props: Props) => FirstReading;
  /** The images that it begins with, whatever its props. */
  readonly samples?: ImageSetId;
}

/**
 * A widget whose code is fetched when one of its kind comes near the screen. It is prerendered, so the reader sees it before that; React
 * takes the prerendered HTML over once the code is there and this very one is near.
 * @param name - its `data-widget`
 */
export function lazyWidget<Props>(
  name: string,
  load: () => Promise<ComponentType<WidgetViewProps<Props>>>,
  options: LazyWidgetOptions<Props>,
): ComponentType<LazyWidgetProps<Props>> {
  // One watch a kind, however many of it the page has. It begins with the script, not with React: a page of many slides takes
  // half a second to hydrate, and by then the demo on screen has its code and its worker.
  const prepare = () => {
    if (options.computes) pageModelClient().warm(options.first);
    if (options.samples) fetchSamplesEarly(options.samples);
    // Here it is only fetched early; whoever draws it meets the failure and shows it.
    load().catch(() => undefined);
  };
  if (typeof window !== "undefined") {
    if (isAddressed(name)) prepare();
    else whenInView(`[data-widget-slot="${name}"]`).then(prepare);
  }
  const create = (near: Promise<void> | null) =>
    lazy(async () => {
      await near;
      return { default: await load() };
    });
  return function LazyWidget({ crashLabels, ...widget }: LazyWidgetProps<Props>) {
    const [{ slot, near }] = useState(() => nearness(widget.id));
    const [Loaded, setLoaded] = useState(() => create(near));
    return (
      <div
        className="widget-slot"
        data-computes={
          options.computes
            ? JSON.stringify(options.reads?.(widget.props) ?? options.first ?? null)
            : undefined
        }
        data-widget-slot={name}
        ref={slot}
      >
        <WidgetBoundary labels={crashLabels} onRetry={() => setLoaded(create(near))}>
          <Suspense fallback={null}>
            <Loaded id={widget.id} props={widget.props} />
          </Suspense>
        </WidgetBoundary>
      </div>
    );
  };
}

/**
 * Tells when one demo comes near the screen: until then it isn't begun, nor does it compute, however many of its kind are alive. The
 * slides that a deck hides are near no screen.
 */
function nearness(id: string): { slot: RefCallback<HTMLElement>; near: Promise<void> | null } {
  if (typeof window === "undefined") return { slot: () => undefined, near: null };
  let isNear: () => void = () => undefined;
  const near = new Promise<void>((resolve) => {
    isNear = resolve;
  });
  // The demo that the address points at needn't wait for React to have the page.
  if (targetOfAddress()?.querySelector(`[data-widget-id="${id}"]`)) isNear();
  const slot = (element: HTMLElement | null) => (element ? whenElementNear(element, isNear) : undefined);
  return { slot, near };
}
