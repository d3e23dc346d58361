import { html } from 'hono/html';
import { type JsonSchema, limitsText, schemaName, schemaText } from './schema-text.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: JsonSchema;
}

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { schema?: JsonSchema }>> };
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: JsonSchema }>> }>
  >;
}

/** The parts of an OpenAPI document that the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly summary?: string; readonly description?: string };
  readonly tags?: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly schemas?: Readonly<Record<string, JsonSchema>> };
}

interface Route extends Operation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/** The documentation as one plain page: no script, no inline style, nothing from another host. */
export function docsPage(document: ApiDocument) {
  const routes = Object.entries(document.paths).flatMap(([path, { get, post }]): Route[] => [
    ...(get ? [{ method: 'GET' as const, path, ...get }] : []),
    ...(post ? [{ method: 'POST' as const, path, ...post }] : []),
  ]);
  const groups = (document.tags ?? []).map(({ name }, i) => ({
    anchor: `group-${i + 1}`,
    name,
    routes: routes.filter((route) => route.tags?.includes(name)),
  }));
  const { title, summary, description } = document.info;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p class="muted" lang="en">${summary ?? ''}</p>
          ${(description ?? '').split('\n\n').map((paragraph) => html`<p>${inline(paragraph)}</p>`)}
          <nav aria-label="目录">
            <ul>
              ${groups.map(({ anchor, name }) => html`<li><a href="#${anchor}">${name}</a></li>`)}
              <li><a href="#shapes">答复的结构</a></li>
            </ul>
          </nav>
        </header>
        <main>
          ${groups.map(
            (group) => html`<section aria-labelledby="${group.anchor}">
              <h2 id="${group.anchor}">${group.name}</h2>
              ${group.routes.map(routeArticle)}
            </section>`,
          )}
          <section aria-labelledby="shapes">
            <h2 id="shapes">答复的结构</h2>
            ${Object.entries(document.components.schemas ?? {}).map(([name, schema]) => shapeArticle(name, schema))}
          </section>
        </main>
        <footer><a href="/api/openapi.json">OpenAPI 文档（JSON）</a></footer>
      </body>
    </html>`;
}

function routeArticle(route: Route) {
  const parameters = route.parameters ?? [];
  const sent = Object.entries(route.requestBody?.content ?? {});
  const answer = route.responses?.['200'] ?? route.responses?.['201'];
  return html`<article>
    <h3><span class="method">${route.method}</span><code>${route.path}</code></h3>
    <p>${inline(route.summary ?? '')}</p>
    ${route.description === undefined ? '' : html`<p class="muted">${inline(route.description)}</p>`}
    ${parameters.length === 0 ? '' : parameterTable(parameters)}
    ${sent.map(([media, { schema }]) => sentTable(media, schema ?? {}))}
    <p>
      答复：${Object.entries(answer?.content ?? {}).map(
        ([media, { schema }], i) => html`${i === 0 ? '' : '；'}${answerText(schema ?? {})} <code>${media}</code>`,
      )}
    </p>
  </article>`;
}

function parameterTable(parameters: readonly Parameter[]) {
  return html`<div class="table" tabindex="0" role="region" aria-label="参数">
    <table>
      <caption>参数</caption>
      <thead><tr><th scope="col">名称</th><th scope="col">说明</th><th scope="col">取值</th></tr></thead>
      <tbody>
        ${parameters.map(
          ({ name, in: place, required, description, schema = {} }) => html`<tr>
            <th scope="row"><code>${name}</code>${required === true ? html` <span class="required">必填</span>` : ''}</th>
            <td>${inline(description ?? '')}</td>
            <td>${place === 'query' && schema.type === 'array' ? '代码，可给几个，用逗号分开' : valueText(schema)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Fields of a body, or of which kind it is where it has none. */
function sentTable(media: string, { properties = {}, required = [] }: JsonSchema) {
  const fields = Object.entries(properties);
  if (fields.length === 0) return html`<p>发送：<code>${media}</code></p>`;
  const parameters = fields.map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'body',
    required: required.includes(name),
    description,
    schema: { ...schema, example: undefined },
  }));
  return html`<p>发送：<code>${media}</code></p>${parameterTable(parameters)}`;
}

function shapeArticle(name: string, schema: JsonSchema) {
  const fields = Object.entries(schema.properties ?? {});
  return html`<article id="shape-${name}">
    <details>
      <summary><code>${name}</code>${schema.description === undefined ? '' : ` ${schema.description}`}</summary>
      ${
        fields.length === 0
          ? html`<p>${linked(schema)}</p>`
          : html`<div class="table" tabindex="0" role="region" aria-label="${name} 的字段">
              <table>
                <thead><tr><th scope="col">字段</th><th scope="col">取值</th></tr></thead>
                <tbody>
                  ${fields.map(
                    ([field, value]) =>
                      html`<tr><th scope="row"><code>${field}</code></th><td>${linked(value)}</td></tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
    </details>
  </article>`;
}

/** An answer names its shape; a page of a list names the shape of its items. */
function answerText(schema: JsonSchema) {
  const items = schema.properties?.items;
  return items === undefined ? linked(schema) : html`一页 ${linked(items)}`;
}

function linked(schema: JsonSchema): ReturnType<typeof html> | string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined)
    return html`${choices.map((choice, i) => html`${i === 0 ? '' : ' 或 '}${linked(choice)}`)}`;
  if (schema.type === 'array' && schema.items !== undefined) return html`[ ${linked(schema.items)}, … ]`;
  if (schema.$ref === undefined) return valueText(schema);
  const name = schemaName(schema.$ref);
  return html`<a href="#shape-${name}"><code>${name}</code></a>`;
}

function valueText(schema: JsonSchema): string {
  const limits = limitsText(schema);
  return limits === '' ? schemaText(schema) : `${schemaText(schema)}（${limits}）`;
}

/** Our own descriptions mark code with backquotes and nothing else. */
function inline(text: string) {
  return html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
