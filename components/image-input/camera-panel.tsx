"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { canvasPixels } from "./canvas-pixels";
import { MAX_PICTURE_SIDE, type Picture, pictureFromRgba } from "./picture.model";
import type { Camera } from "./use-camera";

/** Time between two frames of the webcam that are handed on, in milliseconds. */
const FRAME_INTERVAL_MS = 100;

/** The live picture of the webcam, as in a mirror, with what can be done with it. */
export function CameraPanel(props: {
  readonly camera: Camera;
  readonly onPicture: (picture: Picture) => void;
}) {
  const t = useTranslations("image-input");
  const video = useRef<HTMLVideoElement>(null);
  const [isLive, setLive] = useState(false);
  const { camera, onPicture } = props;

  useEffect(() => {
    if (video.current) video.current.srcObject = camera.stream;
  }, [camera.stream]);

  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(() => {
      const frame = document.hidden ? null : grabFrame(video.current);
      if (frame) onPicture(frame);
    }, FRAME_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [isLive, onPicture]);

  const take = () => {
    const frame = grabFrame(video.current);
    if (!frame) return;
    onPicture(frame);
    camera.stop();
  };

  return (
    <div className="image-input-camera" data-live={isLive || undefined}>
      <video aria-label={t("cameraPreview")} autoPlay muted playsInline ref={video} />
      <div className="image-input-buttons">
        <button className="button button-primary" onClick={take} type="button">
          {t("takePicture")}
        </button>
        <button
          aria-pressed={isLive}
          className="button"
          onClick={() => setLive((before) => !before)}
          type="button"
        >
          {t("liveCamera")}
        </button>
        <button className="button" onClick={camera.stop} type="button">
          {t("closeCamera")}
        </button>
      </div>
    </div>
  );
}

/** The frame on screen, mirrored as it is shown; null before the first one. */
function grabFrame(video: HTMLVideoElement | null): Picture | null {
  if (!video || video.videoWidth === 0) return null;
  const source = { drawable: video, width: video.videoWidth, height: video.videoHeight };
  const pixels = canvasPixels(source, MAX_PICTURE_SIDE, { mirrored: true });
  return pixels && pictureFromRgba(pixels);
}
