import { defineConfig } from 'drizzle-kit';

/** `drizzle-kit generate --config db/drizzle.config.ts --name <intent>` writes the next migration; landed ones are never edited. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/*.ts',
  out: './db/migrations',
});
