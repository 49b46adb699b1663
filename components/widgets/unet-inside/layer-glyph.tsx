/** A stack of maps: as wide as the maps are, as deep as there are channels. */
export function LayerGlyph({ side, channels }: { readonly side: number; readonly channels: number }) {
  const sheets = Array.from({ length: 2 + Math.round(channels / 24) }, (_, index) => index);
  return (
    <svg aria-hidden="true" className="unet-glyph" viewBox="0 0 52 40">
      {sheets.map((index) => (
        <rect
          height={side}
          key={index}
          width={side}
          x={(sheets.length - 1 - index) * 2.5 + (52 - side - (sheets.length - 1) * 2.5) / 2}
          y={index * 1.2 + (40 - side - sheets.length * 1.2) / 2}
        />
      ))}
    </svg>
  );
}
