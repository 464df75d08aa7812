import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('create extension if not exists ltree');
  await knex.raw('create extension if not exists pg_trgm');
  await knex.raw('create extension if not exists citext');
}

export async function down(): Promise<void> {
  // The extensions may have been there before, and others may use them.
}
