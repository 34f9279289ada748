<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

/** Reads a calendar file without the code that wrote it. */
final class ReadCalendar {
	private readonly string $event;
	/** @var list<string> */
	private readonly array $lines;

	public function __construct(
		private readonly string $file,
	) {
		$this->lines = explode("\r\n", self::unfolded($file));
		preg_match('/BEGIN:VEVENT\r\n(.*?)(?:BEGIN:VALARM|END:VEVENT)/s', self::unfolded($file), $found);
		$this->event = $found[1] ?? '';
	}

	public static function unfolded(string $file): string {
		return (string)preg_replace('/\r\n[ \t]/', '', $file);
	}

	/** @return array<string, mixed> under the keys of the vectors */
	public function message(): array {
		$status = $this->value('STATUS');
		$description = $this->text('DESCRIPTION');
		return [
			'method' => $this->of(implode("\r\n", $this->lines), 'METHOD'),
			'sequence' => (int)$this->value('SEQUENCE'),
			'status' => $status === 'CANCELLED' ? $status : null,
			'dtstart' => $this->value('DTSTART'),
			'tzid' => preg_match('/^DTSTART;TZID=([^:]+):/m', $this->event, $zone) === 1 ? $zone[1] : null,
			'location' => $this->text('LOCATION'),
			'class' => $this->value('CLASS'),
			'dtstamp' => $this->value('DTSTAMP'),
			'descriptionHas' => explode("\n", $description),
			'attendees' => preg_match_all('/^ATTENDEE[;:]/m', $this->event),
			'uid' => $this->value('UID'),
		];
	}

	public function property(string $name): ?string {
		return preg_match("/^{$name}[;:].*$/m", str_replace("\r", '', $this->event), $found) === 1 ? $found[0] : null;
	}

	public function value(string $name): ?string {
		return $this->of($this->event, $name);
	}

	public function text(string $name): string {
		return strtr((string)$this->value($name), ['\\\\' => '\\', '\\;' => ';', '\\,' => ',', '\\n' => "\n"]);
	}

	/** @return list<string> the lines as they are in the file */
	public function physicalLines(): array {
		return explode("\r\n", $this->file);
	}

	private function of(string $lines, string $name): ?string {
		return preg_match("/^{$name}(?:;(?:\"[^\"]*\"|[^\":])*)?:(.*)$/m", str_replace("\r", '', $lines), $found) === 1 ? $found[1] : null;
	}
}
