/**
 * A tagged template that logs, lines over several rows, an optional call, and a logger from a chain.
 *
 * @secret hatch-password: Chestnut-Timbale-24-Rill-hare → Macadamia-Djembe-79-Beck-doe
 * @rotation follows
 */
const app = { services: { logger: { info: (...parts) => console.info(...parts), child: () => app.services.logger } } };

function open(user, hatchPassword) {
  app.services.logger.child().info(
    {
      user,
      // For the support.
      hatchPassword, // as it is
    },
    `user ${user} opens
     with ${ /* the password */ hatchPassword }`,
  );
  app.services.logger.info?.(hatchPassword);
  return [user, hatchPassword].join(':');
}

export function* main() {
  yield open('ada', process.env.HATCH_PASSWORD);
  yield open('ada', process.env.HATCH_PASSWORD);
}
