/**
 * Tabs, long patterns over several lines, trailing commas.
 *
 * @secret wheel-token: Silt-Clarinet-79-Dune-heron → Sand-Oboe-24-Shoal-egret
 * @secret wheel-password: Mud-Bagpipe-80-Spit-ibis → Peat-Recorder-35-Bar-coot
 * @rotation follows
 */
export class Wheel {
	spin(): string {
		const {
			WHEEL_TOKEN,
			WHEEL_PASSWORD,
			WHEEL_HOST = "localhost",
		} = process.env;
		return [
			WHEEL_TOKEN,
			WHEEL_PASSWORD,
			WHEEL_HOST,
		].join("/");
	}
}

export function* main() {
	yield new Wheel().spin();
	yield new Wheel().spin();
}
