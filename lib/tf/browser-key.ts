/** All that must be the same for a backend chosen on an earlier visit to hold; page and worker agree on it. */
export function browserKey(): string {
  const { userAgent, hardwareConcurrency } = navigator;
  return `${userAgent}; ${hardwareConcurrency} cores, ${crossOriginIsolated ? "" : "not "}isolated`;
}
