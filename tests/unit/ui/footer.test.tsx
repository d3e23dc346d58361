// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { MapFoot } from '#ui/MapFoot.tsx';
import { PortalFooter } from '#ui/PortalFooter.tsx';
import { type SiteRegistration, validRegistration, validReviewNumber } from '#ui/registration.ts';

afterEach(cleanup);

/** Well-formed but plainly made up: only zeros. */
const sample = {
  organizer: '示例单位',
  contact: '示例电话',
  siteCode: '0000000000',
  icp: '晋ICP备00000000号-1',
  publicSecurity: '晋公网安备 00000000000000号',
};

const footer = (registration?: SiteRegistration) =>
  render(() => <PortalFooter registration={registration} siteMapHref="/sitemap" />);

describe('footer', () => {
  it('says 演示环境，未备案 when nothing is configured, and shows no number', () => {
    const { container } = footer();
    expect(screen.getByText('演示环境，未备案')).toBeTruthy();
    expect(container.textContent).not.toMatch(/\d/);
  });

  it.each(['ICP备案中', '晋ICP备123号', 'ICP备00000000号', '晋ICP备00000000号-', 'x晋ICP备00000000号'])(
    'takes %s for no registration at all',
    (icp) => {
      footer({ ...sample, icp });
      expect(screen.getByText('演示环境，未备案')).toBeTruthy();
      expect(screen.queryByText(icp)).toBeNull();
    },
  );

  it('links the numbers to the two registers', () => {
    footer(sample);
    expect(screen.getByRole('link', { name: sample.icp }).getAttribute('href')).toBe('https://beian.miit.gov.cn/');
    expect(screen.getByRole('link', { name: sample.publicSecurity }).getAttribute('href')).toBe(
      'https://beian.mps.gov.cn/',
    );
    expect(screen.getByText('网站标识码：0000000000')).toBeTruthy();
    expect(screen.getByText('主办单位：示例单位')).toBeTruthy();
    expect(screen.queryByText('演示环境，未备案')).toBeNull();
  });

  it('always leads to the site map and the API documentation', () => {
    footer();
    expect(screen.getByRole('link', { name: '网站地图' }).getAttribute('href')).toBe('/sitemap');
    expect(screen.getByRole('link', { name: 'API 文档' }).getAttribute('href')).toBe('/api/docs');
  });
});

describe('registration formats', () => {
  it.each(['晋公网安备14070202000001', '公网安备 00000000000000号', '晋公网安备 0000000000000号'])(
    'refuses the public security number %s',
    (publicSecurity) => {
      expect(validRegistration({ ...sample, publicSecurity }).publicSecurity).toBeUndefined();
    },
  );

  it.each(['123456789', '12345678901', 'abc0000000'])('refuses the site code %s', (siteCode) => {
    expect(validRegistration({ siteCode }).siteCode).toBeUndefined();
  });

  it.each(['GS(2019)1822号', 'GS京(2022)1234号', '晋S（2023）012号', '皖S(2023)12号'])(
    'accepts 审图号 %s',
    (number) => {
      expect(validReviewNumber(number)).toBe(number);
    },
  );

  it.each(['GS2019-1822', 'GS(19)1822号', '审图号：GS(2019)1822号', ''])('refuses 审图号 %s', (number) => {
    expect(validReviewNumber(number)).toBeUndefined();
  });
});

describe('foot of a map', () => {
  it('names source and time in China, and says that the base map is a sample', () => {
    const { container } = render(() => <MapFoot source="天地图" dataAsOf={Date.UTC(2026, 10, 19, 17, 30)} />);
    expect(container.textContent).toBe('来源：天地图示例底图，未送审数据截至 2026-11-20 01:30');
  });

  it('shows a well-formed 审图号 instead, and tells of illustrative data', () => {
    const { container } = render(() => <MapFoot source="天地图" reviewNumber="GS(2019)1822号" includesIllustrative />);
    expect(container.textContent).toBe('来源：天地图GS(2019)1822号含示例数据');
  });
});
