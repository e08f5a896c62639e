import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The words of an article's title: articles that share them are alike. Of articles of before, they come when those are told anew, or with a rebuild. */
export class WordsOfArticles1700000445001 implements MigrationInterface {
  readonly name = 'WordsOfArticles1700000445001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE article ADD COLUMN words text[] NOT NULL DEFAULT '{}'`)
    await runner.query('CREATE INDEX article_words ON article USING gin (words)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE article DROP COLUMN words')
  }
}
