"use client";

import { type Dispatch, useCallback, useState } from "react";
import type { Picture } from "@/components/image-input/picture.model";
import { useImageInput } from "@/components/image-input/use-image-input";
import type { ConvLabAction } from "./conv-lab.model";

/** The image that the reader brings, shown as soon as it is there. */
export function useOwnPicture(dispatch: Dispatch<ConvLabAction>) {
  const [own, setOwn] = useState<Picture | null>(null);
  const take = useCallback(
    (picture: Picture) => {
      setOwn(picture);
      dispatch({ type: "choose-photo", photo: "own" });
    },
    [dispatch],
  );
  return { own, imageInput: useImageInput(take) };
}
