import { useLeader } from '../context.ts';
import { internalEn } from './text/internal-en.ts';
import { type InternalText, internalZh } from './text/internal-zh.ts';

/** Words of what only those with a grant see: they come with it and not with the page. */
export function useInternalText(): InternalText {
  return useLeader().language === 'en' ? internalEn : internalZh;
}
