const PATHS = {
  left: "M15 5l-7 7 7 7",
  right: "M9 5l7 7-7 7",
  fullscreen: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
} as const;

/** A line icon in the colour of the text. It says nothing to a screen reader: the button around it has the label. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg aria-hidden="true" className="icon" fill="none" stroke="currentColor" viewBox="0 0 24 24">
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" strokeWidth="2" />
    </svg>
  );
}
