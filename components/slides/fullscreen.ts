/** Fills the screen with the page, or leaves it; a browser that refuses changes nothing. */
export function toggleFullscreen() {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  done?.catch(() => {});
}
