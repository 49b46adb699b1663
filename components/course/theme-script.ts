/** Where the choice of theme is kept. */
export const THEME_KEY = "course.theme";

/** Runs before the first paint so that a dark page never flashes white. Inline: the server's policy allows it by its hash. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
