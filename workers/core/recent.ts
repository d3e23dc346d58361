/** 近 90 天: how long an activity of a pairing counts as recent. */
export const RECENT_DAYS = 90;
