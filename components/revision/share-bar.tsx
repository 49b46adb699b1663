/** A bar in two shades: how many of a total, and a share of it. The numbers stand beside it as text. */
export function ShareBar(props: {
  readonly parts: number;
  readonly total: number;
  /** In [0, 1]. */
  readonly share: number;
}) {
  return (
    <svg aria-hidden="true" className="revision-bar" preserveAspectRatio="none" viewBox="0 0 1 1">
      <rect className="revision-bar-ground" height="1" width="1" />
      <svg
        aria-hidden="true"
        height="1"
        preserveAspectRatio="none"
        viewBox={`0 0 ${props.total} 1`}
        width="1"
      >
        <rect className="revision-bar-parts" height="1" width={props.parts} />
      </svg>
      <rect className="revision-bar-share" height="1" width={props.share} />
    </svg>
  );
}
