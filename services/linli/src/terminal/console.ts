import type { Language } from '@linli/wording';

/** What a command says to the person at the terminal: results on stdout, everything about them on stderr. */
export interface Console {
  readonly language: Language;
  /** A result. */
  readonly print: (line: string) => void;
  /** A remark about what goes on. */
  readonly remark: (line: string) => void;
  /** One text in the reader's language. */
  readonly text: (chinese: string, english: string) => string;
}

/** The terminal, in the language of the option or of the environment; Chinese unless the environment is English. */
export function openConsole(wished: string | undefined, environment: NodeJS.ProcessEnv): Console {
  const language = languageOf(
    wished ?? environment.LINLI_LANGUAGE ?? environment.LC_ALL ?? environment.LANG ?? '',
  );
  return {
    language,
    print: (line) => process.stdout.write(`${line}\n`),
    remark: (line) => process.stderr.write(`${line}\n`),
    text: (chinese, english) => (language === 'en' ? english : chinese),
  };
}

function languageOf(name: string): Language {
  return name.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
