/** Pictures of a site that are shown, and as many as can be attached. */
export const MAX_SITE_PHOTOS = 12;

/** Characters of an alternative text: enough to say what is seen, and no story. */
export const MIN_ALT = 2;
export const MAX_ALT = 100;
