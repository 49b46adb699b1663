/** The taps of a kernel, with the gaps of its dilation, in the frame of what it spans. The origin is its top left corner. */
export function KernelTaps(props: {
  readonly kernel: number;
  readonly dilation: number;
  readonly span: number;
}) {
  const { kernel, dilation, span } = props;
  const taps = Array.from({ length: kernel }, (_, tap) => tap * dilation);
  return (
    <>
      <rect className="conv-arithmetic-span" height={span} width={span} />
      {taps.flatMap((row) =>
        taps.map((column) => (
          <rect
            className="conv-arithmetic-tap"
            height={1}
            key={`${row} ${column}`}
            width={1}
            x={column}
            y={row}
          />
        )),
      )}
    </>
  );
}
