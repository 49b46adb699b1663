/** A duration as whole minutes, and the seconds that are left over. @param milliseconds - from 0 */
export function clockParts(milliseconds: number): { readonly minutes: number; readonly seconds: number } {
  const seconds = milliseconds / 1000;
  const minutes = Math.floor(seconds / 60);
  return { minutes, seconds: seconds - 60 * minutes };
}
