"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { cameraProblem } from "./camera-problem";
import type { CameraProblem } from "./image-problem";

export interface Camera {
  readonly status: "off" | "starting" | "on";
  /** What to show in a `<video>`; null unless the camera is on. */
  readonly stream: MediaStream | null;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** The reader's webcam. It is switched off when the widget goes. @param onProblem - told when there is no picture to be had */
export function useCamera(onProblem: (problem: CameraProblem) => void): Camera {
  const [status, setStatus] = useState<Camera["status"]>("off");
  const [stream, setStream] = useState<MediaStream | null>(null);
  const request = useRef(0);

  const stop = useCallback(() => {
    request.current += 1;
    setStream(null);
    setStatus("off");
  }, []);

  const start = useCallback(async () => {
    request.current += 1;
    const mine = request.current;
    setStatus("starting");
    const opened = await openCamera();
    if (mine !== request.current) {
      if (typeof opened !== "string") stopTracks(opened);
      return;
    }
    if (typeof opened === "string") {
      setStatus("off");
      onProblem(opened);
      return;
    }
    setStream(opened);
    setStatus("on");
  }, [onProblem]);

  useEffect(() => {
    if (!stream) return;
    const onEnded = () => {
      stop();
      onProblem("camera-failed");
    };
    for (const track of stream.getTracks()) track.addEventListener("ended", onEnded);
    return () => {
      for (const track of stream.getTracks()) track.removeEventListener("ended", onEnded);
      stopTracks(stream);
    };
  }, [stream, stop, onProblem]);

  useEffect(
    () => () => {
      request.current += 1;
    },
    [],
  );

  return { status, stream, start, stop };
}

async function openCamera(): Promise<MediaStream | CameraProblem> {
  // Browsers hide the camera from pages that came over plain http.
  if (!navigator.mediaDevices?.getUserMedia) return "camera-insecure";
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "user", width: { ideal: 640 }, height: { ideal: 480 } },
    });
  } catch (error) {
    return cameraProblem(error instanceof Error ? error.name : "");
  }
}

function stopTracks(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop();
}
