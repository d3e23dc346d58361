import { createSignal, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLeader } from '../context.ts';
import type { Found } from '../load/find-all.ts';
import { viewOfHit } from '../model/view-of-hit.ts';
import { Search } from '../panel/Search.tsx';
import './compare-button.css';

/** 对比: asks for the second place and shows it beside this one. */
export function CompareButton() {
  const { go, text, view } = useLeader();
  const [open, setOpen] = createSignal(false);
  const choose = (hit: Found) => {
    setOpen(false);
    const vs = viewOfHit(view(), hit).place;
    go({ ...view(), vs, side: 1, selected: null, count: null, box: null });
  };
  return (
    <>
      <Button size="small" icon="compare" onClick={() => setOpen(true)}>
        {text.compare.start}
      </Button>
      <Dialog open={open()} onClose={() => setOpen(false)} title={text.compare.choose}>
        <div class="compare-choose">
          <p>{text.compare.chooseNote}</p>
          <Show when={open()}>
            <Search label={text.compare.search} placesOnly onChoose={choose} />
          </Show>
        </div>
      </Dialog>
    </>
  );
}
