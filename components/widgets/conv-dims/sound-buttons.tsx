"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { SOUND_RATE } from "./signals";
import { type PlayingSound, playSamples } from "./sound";

type Which = "before" | "after";

/** Hears the signal before and after the kernel. */
export function SoundButtons(props: { readonly before: Float32Array; readonly after: Float32Array }) {
  const t = useTranslations("conv-dims.sound");
  const [playing, setPlaying] = useState<Which | null>(null);
  const [isSilent, setSilent] = useState(false);
  const sound = useRef<PlayingSound | null>(null);
  const stop = () => {
    sound.current?.stop();
    sound.current = null;
    setPlaying(null);
  };
  useEffect(() => () => sound.current?.stop(), []);
  const toggle = (which: Which) => {
    stop();
    if (playing === which) return;
    try {
      const own: PlayingSound = playSamples(props[which], SOUND_RATE, () => {
        if (sound.current !== own) return;
        sound.current = null;
        setPlaying(null);
      });
      sound.current = own;
      setPlaying(which);
    } catch {
      setSilent(true);
    }
  };
  return (
    <div className="conv-dims-sound">
      {(["before", "after"] as const).map((which) => (
        <button
          aria-pressed={playing === which}
          className="button"
          key={which}
          onClick={() => toggle(which)}
          type="button"
        >
          <span aria-hidden="true">{playing === which ? "■" : "▶"}</span> {t(which)}
        </button>
      ))}
      {isSilent ? <p role="alert">{t("silent")}</p> : null}
    </div>
  );
}
