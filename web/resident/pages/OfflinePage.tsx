import { LinkButton } from '#ui/LinkButton.tsx';
import { usePage } from '../page-context.ts';

/**
 * What the service worker shows in place of a page it never saw. browser/pwa lists the pages that were; their addresses are only
 * known to the browser.
 */
export function OfflinePage() {
  const { text } = usePage();
  const words = text.everyone.offline;
  return (
    <div class="message">
      <h1>{words.title}</h1>
      <p>{words.body}</p>
      <p class="actions">
        {/* the empty address is the page that was asked for */}
        <LinkButton href="" variant="primary" icon="refresh">
          {words.again}
        </LinkButton>
        <LinkButton href="tel:12345" icon="phone">
          {`${text.call} 12345`}
        </LinkButton>
      </p>
      <section class="seen-pages" aria-labelledby="seen-pages-title" data-seen-pages="" hidden>
        <h2 id="seen-pages-title">{words.seenPages}</h2>
        <ul class="seen-pages__list" role="list" />
      </section>
    </div>
  );
}
