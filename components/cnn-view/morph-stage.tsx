"use client";

import { Component, createRef, type ReactNode } from "react";

/** Time of a change of level, in milliseconds. */
const DURATION_MS = 420;
const EASING = "cubic-bezier(0.3, 0.7, 0.2, 1)";

interface MorphProps {
  /** What is shown; when it changes, pictures of the same `data-morph` travel from their old place to the new one. */
  readonly view: string;
  readonly children: ReactNode;
}

type Places = ReadonlyMap<string, DOMRect>;

/**
 * Animates from one level to another: a map that is in both travels and grows, all else fades in. Readers who asked for less motion
 * get the new level at once.
 */
export class MorphStage extends Component<MorphProps> {
  readonly #root = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: MorphProps): Places | null {
    const root = this.#root.current;
    if (before.view === this.props.view || !root || prefersStills()) return null;
    return new Map(pictures(root).map((picture) => [keyOf(picture), picture.getBoundingClientRect()]));
  }

  override componentDidUpdate(_props: MorphProps, _state: unknown, before: Places | null) {
    const root = this.#root.current;
    if (!before || !root) return;
    root.animate([{ opacity: 0.2 }, { opacity: 1 }], { duration: DURATION_MS / 2, easing: "ease-out" });
    for (const picture of pictures(root)) {
      const from = before.get(keyOf(picture));
      if (from)
        picture.animate([travel(from, picture.getBoundingClientRect()), { transform: "none" }], {
          duration: DURATION_MS,
          easing: EASING,
        });
    }
  }

  override render() {
    return (
      <div className="cnn-stage" ref={this.#root}>
        {this.props.children}
      </div>
    );
  }
}

function pictures(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-morph]")];
}

function keyOf(picture: HTMLElement): string {
  return picture.dataset.morph ?? "";
}

/** The transformation that puts an element where another one was. */
function travel(from: DOMRect, to: DOMRect): Keyframe {
  const scale = to.width > 0 ? from.width / to.width : 1;
  return {
    transformOrigin: "0 0",
    transform: `translate(${from.left - to.left}px, ${from.top - to.top}px) scale(${scale})`,
    zIndex: 1,
  };
}

function prefersStills(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
