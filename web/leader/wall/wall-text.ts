import { useLeader } from '../context.ts';
import { wallEn } from './text/wall-en.ts';
import { type WallText, wallZh } from './text/wall-zh.ts';

/** The wall's own words; they come with its script. */
export function useWallText(): WallText {
  return useLeader().language === 'en' ? wallEn : wallZh;
}
