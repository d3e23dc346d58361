import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { printView, startView } from '../paths.ts';

/** Addresses under /staff/ that lead nowhere. */
export function MissingPage() {
  const { text, view } = useStaff();
  return (
    <div class="missing">
      <h1 class="visually-hidden">{text.pages.missing}</h1>
      <EmptyState
        title={text.missing.title}
        detail={text.missing.detail}
        action={
          <LinkButton href={printView({ ...startView, language: view().language })} variant="primary">
            {text.account.signIn.back}
          </LinkButton>
        }
      />
    </div>
  );
}
