import { Show } from 'solid-js';
import type { TicketState } from '#core/schemas/voice.ts';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { chinaDateTime } from '../../model/instants.ts';
import { dataLang, usePage } from '../../page-context.ts';
import { paths } from '../../paths.ts';
import { aboutWord, statusWord } from '../speak-terms.ts';

/** The state of one ticket, in plain words with dates. */
export function TicketFacts(props: { number: string; ticket: TicketState }) {
  const { language, text } = usePage();
  const words = text.voice.tickets;
  const ticket = props.ticket;
  const about = aboutWord(ticket, language);
  const day = (iso: string) => {
    const { date, time } = chinaDateTime(iso);
    return <time datetime={iso}>{`${date} ${time}`}</time>;
  };
  return (
    <section class="ticket" aria-labelledby="ticket-title">
      <h2 id="ticket-title">{words.of(props.number)}</h2>
      <p class="ticket__status">{statusWord(ticket, language)}</p>
      <DefinitionList
        items={[
          {
            label: words.about,
            value: [words.kind[ticket.kind], about].filter((part) => part !== null).join(text.colon),
          },
          ...(ticket.site === null
            ? []
            : [
                {
                  label: words.site,
                  value: (
                    <a href={paths.site(ticket.site.id)} lang={dataLang(language)}>
                      {ticket.site.name}
                    </a>
                  ),
                },
              ]),
          { label: words.submitted, value: day(ticket.submittedAt) },
          ...(ticket.updatedAt === ticket.submittedAt ? [] : [{ label: words.updated, value: day(ticket.updatedAt) }]),
          ...(ticket.dueOn === null ? [] : [{ label: words.due, value: ticket.dueOn }]),
          {
            label: words.answer,
            value: ticket.answer === null ? words.noAnswer : <span lang={dataLang(language)}>{ticket.answer}</span>,
          },
        ]}
      />
      <Show when={ticket.canAdd}>
        <div class="ticket__add">
          <h3>{words.canAdd}</h3>
          <p class="note">{words.canAddHelp}</p>
          <div class="voice__form" id="voice-form" data-failed={text.voice.formFailed} />
        </div>
      </Show>
    </section>
  );
}
