import { For } from 'solid-js';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import { StaffFooter } from '../rail/StaffFooter.tsx';

/** Where signing in will be. It says plainly that it is not there yet, and what can be done without. */
export function SignInPage() {
  const { text, view } = useStaff();
  return (
    <div class="sign-in">
      <div class="sign-in__card">
        <h1>{text.signIn.title}</h1>
        <p class="sign-in__lead">{text.signIn.lead}</p>
        <For each={text.signIn.body}>{(paragraph) => <p>{paragraph}</p>}</For>
        <p>
          <LinkButton href={printView(onPage(view(), 'sites'))} variant="primary">
            {text.signIn.back}
          </LinkButton>
        </p>
      </div>
      <StaffFooter />
    </div>
  );
}
