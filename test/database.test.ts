import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Database, type DatabaseOptions, MEMORY, openDatabase } from '../src/database.js';
import { StandpuntError } from '../src/errors.js';
import { Folder, projectPath } from './support/project.js';

const OPTIONS: DatabaseOptions = { application: 77, migrations: ['CREATE TABLE words (word TEXT PRIMARY KEY, times INTEGER NOT NULL)'] };

let folder: Folder;
let path: string;
const opened: Database[] = [];

beforeEach(() => {
  folder = new Folder();
  path = folder.file('words.sqlite');
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  folder.remove();
});

async function open(options: Partial<DatabaseOptions> = {}, at = path): Promise<Database> {
  const database = await openDatabase(at, { ...OPTIONS, ...options });
  opened.push(database);
  return database;
}

/** Code of the StandpuntError that something throws. */
async function codeOf(work: () => unknown): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof StandpuntError ? error.code : String(error);
  }
}

describe('a database', () => {
  test('keeps what is put into it', async () => {
    const first = await open();
    expect(first.run('INSERT INTO words VALUES (?, ?), (?, ?)', 'Oekraïne 😀', 2, "'", 2 ** 40)).toBe(2);
    first.close();
    const again = await open();
    expect(again.all('SELECT * FROM words ORDER BY word')).toEqual([
      { word: "'", times: 2 ** 40 },
      { word: 'Oekraïne 😀', times: 2 },
    ]);
    expect(again.get('SELECT typeof(?) AS whole, typeof(?) AS part, ? AS none', 1, 1.5, null)).toEqual({
      whole: 'integer',
      part: 'real',
      none: null,
    });
    expect(again.get('SELECT * FROM words WHERE word = ?', 'x')).toBeUndefined();
  });

  test('in memory is gone when it is closed', async () => {
    const database = await open({}, MEMORY);
    expect(database.run('INSERT INTO words VALUES (?, ?)', 'a', 1)).toBe(1);
    expect(database.get('SELECT count(*) AS n FROM words')).toEqual({ n: 1 });
    database.close();
    expect((await open({}, MEMORY)).get('SELECT count(*) AS n FROM words')).toEqual({ n: 0 });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('does all of a transaction or nothing', async () => {
    const database = await open();
    const fails = () =>
      database.transaction(() => {
        database.transaction(() => database.run('INSERT INTO words VALUES (?, ?)', 'a', 1));
        database.run('INSERT INTO words VALUES (?, ?)', 'a', 2);
      });
    expect(fails).toThrow(/UNIQUE/);
    expect(database.all('SELECT * FROM words')).toEqual([]);
    expect(database.transaction(() => database.run('INSERT INTO words VALUES (?, ?)', 'a', 2))).toBe(1);
    expect(database.all('SELECT * FROM words')).toEqual([{ word: 'a', times: 2 }]);
  });

  test('has full-text search', async () => {
    const database = await open();
    database.exec(`CREATE VIRTUAL TABLE search USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')`);
    database.run('INSERT INTO search VALUES (?)', 'steun aan Oekraïne');
    expect(database.all('SELECT words FROM search WHERE search MATCH ?', '"oekraine"')).toEqual([{ words: 'steun aan Oekraïne' }]);
  });

  test.each([true, {}, undefined])('refuses %p as a value', async (value) => {
    const database = await open();
    expect(() => database.run('INSERT INTO words VALUES (?, 1)', value as never)).toThrow(TypeError);
  });

  test('takes a name that looks like an address for a path', async () => {
    await open({}, `${folder.path}/http:odd ?%20#.sqlite`);
    expect(readdirSync(folder.path)).toContain('http:odd ?%20#.sqlite');
  });

  test('cannot be used once it is closed', async () => {
    const database = await open();
    database.close();
    database.close();
    expect(() => database.all('SELECT 1')).toThrow('the database is closed');
  });
});

describe('the schema', () => {
  const second = 'ALTER TABLE words ADD COLUMN language TEXT';

  test('grows by the migrations that are new', async () => {
    const before = await open();
    before.run('INSERT INTO words VALUES (?, ?)', 'a', 1);
    before.close();
    const after = await open({ migrations: [...OPTIONS.migrations, second] });
    expect(after.all('SELECT * FROM words')).toEqual([{ word: 'a', times: 1, language: null }]);
    after.close();
    expect(await codeOf(() => open())).toBe('database-newer');
  });

  test('is as it was when a migration fails', async () => {
    await open();
    await expect(open({ migrations: [...OPTIONS.migrations, 'CREATE TABLE more (x)', 'CREATE TABLE words (x)'] })).rejects.toThrow(/already exists/);
    expect((await open()).all(`SELECT name FROM sqlite_schema WHERE type = 'table'`)).toEqual([{ name: 'words' }]);
  });
});

describe('what cannot be opened', () => {
  test.each<[string, string, () => void]>([
    ['a text', 'database-invalid', () => writeFileSync(path, 'Dit is een verslag van de Europese Raad. '.repeat(99))],
    ['a folder', 'not-a-file', () => mkdirSync(path)],
  ])('%s: %s', async (_, code, make) => {
    make();
    expect(await codeOf(() => open())).toBe(code);
  });

  test('a text is left as it is', async () => {
    writeFileSync(path, 'Dit is een verslag.');
    expect(await codeOf(() => open())).toBe('database-invalid');
    expect(readFileSync(path, 'utf8')).toBe('Dit is een verslag.');
  });

  test("a database of another program's: database-invalid", async () => {
    (await open()).close();
    expect(await codeOf(() => open({ application: 78 }))).toBe('database-invalid');
    expect(await codeOf(() => open({ application: 78, migrations: [] }))).toBe('database-invalid');
  });

  test('a file in a folder that is not there: database-failed', async () => {
    expect(await codeOf(() => open({}, folder.file('no/such/words.sqlite')))).toBe('database-failed');
  });

  test('a file that is not there, where it has to be: file-not-found', async () => {
    expect(await codeOf(() => open({ create: false }))).toBe('file-not-found');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('a database whose middle was overwritten: database-invalid', async () => {
    const database = await open({ journal: 'delete' });
    database.transaction(() => {
      for (let i = 0; i < 2000; i++) database.run('INSERT INTO words VALUES (?, ?)', `word number ${i}`, i);
    });
    database.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xaa, 5000));
    const damaged = await open({ journal: 'delete' });
    expect(await codeOf(() => damaged.all('SELECT * FROM words ORDER BY word'))).toBe('database-invalid');
  });
});

describe('several processes', () => {
  test('one that waits too long: database-busy', async () => {
    const [holder, other] = [await open(), await open({ timeout: 50 })];
    const code = await holder.transaction(() => {
      holder.run('INSERT INTO words VALUES (?, ?)', 'a', 1);
      // A reader does not wait.
      expect(other.all('SELECT * FROM words')).toEqual([]);
      return codeOf(() => other.run('INSERT INTO words VALUES (?, ?)', 'b', 1));
    });
    expect(code).toBe('database-busy');
    expect(other.all('SELECT word FROM words')).toEqual([{ word: 'a' }]);
  });

  /** Starts a process that opens the database and does the work with it, in a loop. */
  function start(work: string, journal: string) {
    const code = `
      import { openDatabase } from ${JSON.stringify(pathToFileURL(projectPath('dist/database.js')).href)};
      const database = await openDatabase(process.argv[1], { ...${JSON.stringify(OPTIONS)}, journal: '${journal}' });
      ${work}`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code, path], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    const ended = new Promise<{ status: number | null; stderr: string }>((done) => child.on('close', (status) => done({ status, stderr })));
    return { child, ended };
  }

  test.each(['wal', 'delete'] as const)('that make and write one file at once lose nothing (%s)', async (journal) => {
    const work = `
      for (let i = 0; i < 25; i++)
        database.run('INSERT INTO words VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1', 'word ' + (i % 5));`;
    const ends = await Promise.all(Array.from({ length: 4 }, () => start(work, journal).ended));
    expect(ends).toEqual(Array(4).fill({ status: 0, stderr: '' }));
    expect((await open({ journal })).all('SELECT * FROM words ORDER BY word')).toEqual(
      [0, 1, 2, 3, 4].map((i) => ({ word: `word ${i}`, times: 20 })),
    );
  });

  test.each(['wal', 'delete'] as const)('one that is killed leaves whole transactions (%s)', async (journal) => {
    const { child, ended } = start(
      `for (let i = 0; ; i++) {
        database.transaction(() => {
          database.run('INSERT INTO words VALUES (?, ?)', 'left ' + i, i);
          database.run('INSERT INTO words VALUES (?, ?)', 'right ' + i, i);
        });
        if (i === 20) console.log('going');
      }`,
      journal,
    );
    await new Promise((going) => child.stdout.once('data', going));
    child.kill('SIGKILL');
    await ended;
    const after = await open({ journal });
    const [left, right] = ['left', 'right'].map((side) => after.all('SELECT times FROM words WHERE word LIKE ? ORDER BY times', `${side} %`));
    expect(left?.length).toBeGreaterThan(20);
    expect(left).toEqual(right);
    expect(after.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });
});
