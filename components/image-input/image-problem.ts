/** Why an image could not be taken, with what a message needs to say it. */
export type ImageProblem =
  | { readonly kind: PlainImageProblem }
  /** `format` is a short name such as "jpg". */
  | { readonly kind: "corrupt" | "undecodable" | "unsupported"; readonly format: string }
  | {
      readonly kind: "too-large";
      /** Sides in pixels, as the header of the file says. */
      readonly width: number;
      readonly height: number;
      readonly megapixels: number;
      readonly limit: number;
    };

/** Problems whose message needs no further fact. */
export type PlainImageProblem =
  | "empty"
  | "svg"
  | "not-image"
  | "unreadable"
  | "nothing-pasted"
  | "clipboard-refused"
  | CameraProblem;

/** Why there is no picture from the webcam. */
export type CameraProblem =
  | "camera-refused"
  | "camera-missing"
  | "camera-busy"
  | "camera-insecure"
  | "camera-failed";
