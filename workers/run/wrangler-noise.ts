/** Lines that tell of an error; what is indented below one belongs to it. */
const ERROR = /\[wrangler:error\]|✘|\[ERROR\]|"level":"error"|^Uncaught|^\S*Error: |EADDRINUSE|ENOSPC/;

/** Of what wrangler prints: which lines a person should see. Everything is in the log file all the same. */
export function worthShowing(): (line: string) => boolean {
  let inError = false;
  return (line) => {
    if (ERROR.test(line)) inError = true;
    else if (!/^\s+\S|^Caused by/.test(line)) inError = false;
    return inError;
  };
}
