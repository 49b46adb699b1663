/** A formula as KaTeX wrote it while building: HTML for the eye, MathML for the ear. Only the compiler writes this block. */
export function Formula({ className, html }: { readonly className: string; readonly html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by KaTeX from our own chapters while building
  return <span className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
