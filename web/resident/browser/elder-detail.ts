import { type Detail, detailCookie, detailHref, readDetail } from '../visitor.ts';

/** Lets “看全部内容” and “只看要紧的” of elder mode work in place; without script they are links that the server answers. */
export function followElderDetail(page: Document = document): void {
  const root = page.documentElement;
  const link = page.querySelector<HTMLAnchorElement>('.elder-detail');
  if (!link) return;
  const show = (detail: Detail) => {
    const { full = '', short = '' } = link.dataset;
    const other = detail === 'full' ? 'short' : 'full';
    if (detail === 'full') root.dataset.detail = 'full';
    else delete root.dataset.detail;
    link.textContent = other === 'full' ? full : short;
    link.href = detailHref(page.location.search, other);
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const detail = readDetail(new URL(link.href).searchParams, null);
    page.cookie = detailCookie(detail);
    dropParameter(page);
    show(detail);
  });
  // a page from a cache, or gone back to, may have been written before the choice
  const agree = () => show(readDetail(new URLSearchParams(page.location.search), page.cookie));
  agree();
  page.defaultView?.addEventListener('pageshow', agree);
}

/** `?detail=` in the address would win over the choice just made when the page is loaded again. */
function dropParameter(page: Document): void {
  const url = new URL(page.location.href);
  if (!url.searchParams.has('detail')) return;
  url.searchParams.delete('detail');
  page.defaultView?.history.replaceState(page.defaultView.history.state, '', url.href);
}
