<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\SetupCheck;

use DateTime;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Convocation\UnfinishedActs;
use OCA\ConseilMunicipal\Journal\Timestamps;
use OCA\ConseilMunicipal\Outbox\Outbox;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IL10N;
use OCP\L10N\IFactory;
use OCP\SetupCheck\ISetupCheck;
use OCP\SetupCheck\SetupResult;

/** What the app stands on and nobody sees when it stops: cron, the mail server, the authority for timestamps. */
final class WaitingCheck implements ISetupCheck {
	private const HOUR = 3600;
	private const DAY = 86400;

	public function __construct(
		private readonly IFactory $languages,
		private readonly Outbox $outbox,
		private readonly UnfinishedActs $acts,
		private readonly Timestamps $timestamps,
		private readonly ITimeFactory $time,
	) {
	}

	#[\Override]
	public function getCategory(): string {
		return 'system';
	}

	#[\Override]
	public function getName(): string {
		return $this->languages->get(Application::APP_ID)->t('Councils: what waits');
	}

	#[\Override]
	public function run(): SetupResult {
		$l = $this->languages->get(Application::APP_ID);
		$said = array_filter([
			$this->mails($l),
			$this->acts($l),
			$this->timestamps($l),
		]);
		return $said === [] ? SetupResult::success() : SetupResult::warning(implode("\n", $said));
	}

	private function mails(IL10N $l): ?string {
		$since = $this->outbox->oldestDue();
		return $this->isOlder($since, self::HOUR) ? $l->t('E-mails, perhaps convocations, have been waiting to leave since %s. Check that cron runs and that the mail server can be reached; “occ conseil_municipal:outbox:list --state=queued” says which ones.', [self::day($since, $l)]) : null;
	}

	private function acts(IL10N $l): ?string {
		$since = $this->acts->oldest();
		return $this->isOlder($since, self::HOUR) ? $l->t('A convocation sent on %s is not finished: pieces or notifications may not have reached its members. Check that cron runs; the log says what fails.', [self::day($since, $l)]) : null;
	}

	private function timestamps(IL10N $l): ?string {
		$waiting = $this->timestamps->waiting();
		return $this->isOlder($waiting['since'], self::DAY) ? $l->n('%n timestamp has been asked for since %s and has not come. Check the address of the authority; “occ conseil_municipal:journal:timestamp COUNCIL --list” says why.', '%n timestamps have been asked for since %s and have not come. Check the address of the authority; “occ conseil_municipal:journal:timestamp COUNCIL --list” says why.', $waiting['number'], [self::day($waiting['since'], $l)]) : null;
	}

	/** @phpstan-assert-if-true int $since */
	private function isOlder(?int $since, int $seconds): bool {
		return $since !== null && $since < $this->time->getTime() - $seconds;
	}

	private static function day(int $moment, IL10N $l): string {
		return (string)$l->l('date', new DateTime('@' . $moment), ['width' => 'long']);
	}
}
