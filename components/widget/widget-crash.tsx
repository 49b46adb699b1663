/** Texts shown in place of a widget that could not be drawn; they come with the page, since the widget's own may be what failed. */
export interface CrashLabels {
  readonly message: string;
  readonly retry: string;
}

/** What a reader sees in place of a widget that could not be drawn. */
export function WidgetCrash({
  labels,
  onRetry,
}: {
  readonly labels: CrashLabels;
  readonly onRetry: () => void;
}) {
  return (
    <div className="widget widget-crash" data-status="failed" role="alert">
      <p>{labels.message}</p>
      <button className="button" onClick={onRetry} type="button">
        {labels.retry}
      </button>
    </div>
  );
}
