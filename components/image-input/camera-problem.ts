import type { CameraProblem } from "./image-problem";

const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: "camera-refused",
  PermissionDeniedError: "camera-refused",
  SecurityError: "camera-refused",
  NotFoundError: "camera-missing",
  DevicesNotFoundError: "camera-missing",
  OverconstrainedError: "camera-missing",
  NotReadableError: "camera-busy",
  TrackStartError: "camera-busy",
  AbortError: "camera-busy",
};

/**
 * What a failed request for the webcam means to the reader.
 * @param errorName - the `name` of what `getUserMedia` rejected with
 * @see W3C Media Capture and Streams, section 10.2.3, https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia
 */
export function cameraProblem(errorName: string): CameraProblem {
  return PROBLEMS[errorName] ?? "camera-failed";
}
