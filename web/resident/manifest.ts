/**
 * The web app manifest: what a phone shows of the portal once it is installed. In Chinese whatever the interface: a phone keeps
 * one name. The icons are drawn by make-icons.ts from one drawing.
 */
export function manifestText(): string {
  return JSON.stringify({
    id: '/',
    name: '便民地图',
    short_name: '便民地图',
    description: '找党群服务中心、便民服务中心和服务点：在哪里、能办什么、开不开门。',
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f6f4ef',
    theme_color: '#f6f4ef',
    categories: ['government', 'navigation', 'utilities'],
    icons: [
      icon(192, 'any'),
      icon(512, 'any'),
      { ...icon(512, 'maskable'), src: '/icons/icon-512-maskable.png' },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  });
}

function icon(size: 192 | 512, purpose: 'any' | 'maskable') {
  return { src: `/icons/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose };
}
