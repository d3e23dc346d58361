// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { FigureCard, type FigureCardProps } from '#ui/FigureCard.tsx';
import { figureCountsParts } from '#ui/figure-text.ts';
import { en } from '#ui/text/en.ts';
import { zh } from '#ui/text/zh.ts';
import { UiTextProvider } from '#ui/UiTextProvider.tsx';

afterEach(cleanup);

const valueText = (props: Omit<FigureCardProps, 'label'>) => {
  const { container } = render(() => <FigureCard label="服务人次" {...props} />);
  return container.querySelector('.figure-card__value')?.textContent;
};

describe('figure', () => {
  it.each([
    ['余', '6000余人次'],
    ['多', '6000多人次'],
    ['以上', '6000以上人次'],
    ['近', '近6000人次'],
    ['约', '约6000人次'],
    [undefined, '6000人次'],
  ])('sets the qualifier %s where Chinese puts it', (qualifier, expected) => {
    expect(valueText({ value: '6000', unit: '人次', qualifier })).toBe(expected);
  });

  it('reads 未登记 when there is none, never 0', () => {
    expect(valueText({})).toBe('未登记');
  });

  it('carries date and source', () => {
    render(() => <FigureCard label="企业" value="121" unit="家" asOf="2024" source="定襄县资料" />);
    expect(screen.getByText(/截至 2024/).parentElement?.textContent).toBe('截至 2024｜来源：定襄县资料');
  });

  it('speaks English below an English provider', () => {
    render(() => (
      <UiTextProvider text={en}>
        <FigureCard label="Enterprises" asOf="2024" />
      </UiTextProvider>
    ));
    expect(screen.getByText('Not recorded')).toBeTruthy();
    expect(screen.getByText('As of 2024')).toBeTruthy();
  });
});

describe('the three counts', () => {
  const line = (counts: Parameters<typeof figureCountsParts>[0]) => figureCountsParts(counts, zh.figure).join('');

  it('stand side by side, never added', () => {
    expect(line({ published: '119', publishedIn: '2024', registered: 0, illustrative: 119 })).toBe(
      '资料公布 119（2024）｜系统登记 0｜示例 119',
    );
  });

  it('leave out illustrative records while there are none', () => {
    expect(line({ published: '20', registered: 3, illustrative: 0 })).toBe('资料公布 20｜系统登记 3');
  });

  it('say so when a number is not known', () => {
    expect(line({})).toBe('资料未公布｜系统登记 未登记');
  });
});
