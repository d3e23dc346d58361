import { AccountFrame } from '../account/AccountFrame.tsx';
import { useStaff } from '../context.ts';
import { DraftsList } from './DraftsList.tsx';

/** 草稿箱. */
export function DraftsPage() {
  const { text } = useStaff();
  return (
    <AccountFrame title={text.pages.drafts} lead={text.drafts.lead}>
      <DraftsList />
    </AccountFrame>
  );
}
