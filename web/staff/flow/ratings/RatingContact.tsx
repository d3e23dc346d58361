import { createSignal, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { FormProblem } from '../../account/FormProblem.tsx';
import { useStaff } from '../../context.ts';
import { createAct } from '../model/create-act.ts';
import { makePost } from '../model/make-post.ts';
import { ratingPath } from './rating-path.ts';

/** The contact that a visitor left for the visit back: asked for by a button, because each look is written down. */
export function RatingContact(props: { id: string }) {
  const { term, text } = useStaff();
  const words = text.flow.ratings;
  const act = createAct(term);
  const post = makePost<Record<string, never>, { contact: string | null }>();
  const [found, setFound] = createSignal<{ contact: string | null }>();
  const contactWords = (contact: string | null) => (contact === null ? words.contactLost : words.contactIs(contact));
  const look = () => act.run(async () => setFound(await post(ratingPath(props.id, 'contact'), {})));
  return (
    <div class="rating__contact">
      <Show
        when={found()}
        fallback={
          <Button size="small" icon="phone" busy={act.busy()} onClick={() => void look()}>
            {words.contact}
          </Button>
        }
      >
        {(it) => <strong>{contactWords(it().contact)}</strong>}
      </Show>
      <span class="note">{words.contactNote}</span>
      <FormProblem problem={act.problem()} />
    </div>
  );
}
