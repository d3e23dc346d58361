import { LinkButton } from '#ui/LinkButton.tsx';
import type { WithdrawnData } from '../load/withdrawn.ts';
import { usePage } from '../page-context.ts';
import { Others } from '../parts/Others.tsx';
import { SearchForm } from '../parts/SearchForm.tsx';
import { WithNames } from '../parts/WithNames.tsx';
import { paths } from '../paths.ts';

/** 已停用: says which place it was, so that nobody takes the address for a wrong one, and where to go instead. */
export function WithdrawnPage(props: { data: WithdrawnData }) {
  const { text } = usePage();
  const { withdrawn } = text.site;
  const { name, others, region, regionName } = props.data;
  return (
    <div class="site-page">
      <div class="message">
        <h1>{withdrawn.title(name)}</h1>
        <p>{regionName === null ? withdrawn.bodyNoRegion : withdrawn.body(regionName)}</p>
        <SearchForm />
        <p>
          <LinkButton href={paths.home({ region: region?.code ?? null })}>
            <WithNames text={text.back(region?.name ?? text.allRegions)} />
          </LinkButton>
        </p>
      </div>
      <Others others={others} region={region} title={others.by === 'NEAR' ? withdrawn.near : withdrawn.region} />
    </div>
  );
}
