import { generateHydrationScript } from 'solid-js/web';

/** The body of Solid's hydration script: a file of its own, because the content security policy bars inline scripts. */
export function hydrationSource(): string {
  const body = /<script[^>]*>([\s\S]*?)<\/script>/.exec(generateHydrationScript())?.[1];
  if (!body) throw new Error('Solid gave no hydration script');
  return body;
}
