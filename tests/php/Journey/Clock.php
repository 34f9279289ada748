<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Journey;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use RuntimeException;

/** The clock of the host, which only goes forward, and its cron, which runs each morning (`HOST_CLOCK`, see scripts/journey.js). */
final class Clock {
	private const ZONE = 'Europe/Paris';
	private const MORNING = '07:10';

	private DateTimeImmutable $now;

	/** @var list<class-string> */
	private readonly array $jobs;

	/** @param class-string ...$jobs that its cron runs */
	public function __construct(string $local, string ...$jobs) {
		$this->jobs = array_values($jobs);
		$this->now = $this->moment($local);
		$this->set($this->now);
	}

	/** Lets the days pass until then, each with its cron in the morning. */
	public function to(string $local): void {
		$then = $this->moment($local);
		for ($morning = $this->now->setTime(...self::hour())->modify('+1 day'); $morning <= $then; $morning = $morning->modify('+1 day')) {
			$this->set($morning);
			array_map(Host::running()->runJobs(...), $this->jobs);
		}
		$this->set($then);
	}

	/** The clock of the host was wrong, and somebody sets it right. */
	public function correct(string $local): void {
		$this->now = $this->moment($local);
		$this->set($this->now);
	}

	private function set(DateTimeImmutable $now): void {
		if ($now < $this->now) {
			throw new RuntimeException('The clock only goes forward, unless it is corrected');
		}
		$file = (string)getenv('HOST_CLOCK');
		if (!is_file($file)) {
			throw new RuntimeException('HOST_CLOCK is not set: run this suite by `node scripts/journey.js`.');
		}
		file_put_contents($file, '@' . $now->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d H:i:s') . "\n");
		$this->now = $now;
	}

	private function moment(string $local): DateTimeImmutable {
		return new DateTimeImmutable($local, new DateTimeZone(self::ZONE));
	}

	/** @return array{int, int} */
	private static function hour(): array {
		[$hour, $minute] = explode(':', self::MORNING);
		return [(int)$hour, (int)$minute];
	}
}
