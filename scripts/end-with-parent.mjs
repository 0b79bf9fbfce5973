/**
 * Preloaded into the web server: when the process that started it dies, even by
 * SIGKILL, the channel between them closes, and the server ends too. Otherwise
 * it would live on and hold the port, and the next start would fail.
 */
if (process.channel) process.once("disconnect", () => process.exit(0));
