<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Template\FrenchElision;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IL10N;
use Psr\Log\LoggerInterface;

/**
 * Puts the e-mails of the day into the outbox: one per person and day, whatever the number of councils the person works with.
 *
 * What it is about ends at a fixed hour, and that hour is remembered last: ended in the middle and begun again the same day, it
 * writes the same e-mails under the same keys, so nobody gets two.
 */
final class Digests {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly DigestContents $contents,
		private readonly Outbox $outbox,
		private readonly Letter $letter,
		private readonly ITimeFactory $time,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * @param ?int $councilId only this council
	 * @param bool $atOnce whatever the hour
	 * @return int e-mails put into the outbox
	 */
	public function run(?int $councilId = null, bool $atOnce = false): int {
		$now = $this->time->getTime();
		$byZone = [];
		foreach ($this->councils->findPage() as $council) {
			if ($councilId === null || $council->getId() === $councilId) {
				$byZone[$council->getTimezone()][] = $council;
			}
		}
		$written = 0;
		foreach ($byZone as $zone => $councils) {
			$written += $this->zone($zone, $councils, $now, $atOnce);
		}
		return $written;
	}

	/** @param non-empty-list<Council> $councils that live by the same clock */
	private function zone(string $zone, array $councils, int $now, bool $atOnce): int {
		$readers = $done = [];
		$day = '';
		foreach ($councils as $council) {
			$clock = DigestClock::at($now, $council->timeZone(), $council->getDigestUntil(), $council->getDigestWeekUntil() ?? $council->getCreatedAt(), $atOnce);
			if ($clock->daily === null && $clock->weekly === null) {
				continue;
			}
			try {
				foreach ($this->contents->of($council, $clock) as $reader) {
					$known = $readers['u:' . $reader->uid] ?? null;
					$known === null ? $readers['u:' . $reader->uid] = $reader : $known->sections = [...$known->sections, ...$reader->sections];
				}
				$done[] = [$council, $clock];
				$day = $clock->day;
			} catch (\Throwable $failure) {
				$this->logger->error('The e-mails of a council could not be written', ['council' => $council->getId(), 'exception' => $failure]);
			}
		}
		$written = 0;
		foreach ($readers as $reader) {
			$written += (int)$this->outbox->put($this->mail($reader, "digest:$day:$zone:$reader->uid"));
		}
		foreach ($done as [$council, $clock]) {
			$this->councils->rememberDigest($council->getId(), $clock->daily['until'] ?? null, $clock->weekly['until'] ?? null);
		}
		return $written;
	}

	private function mail(DigestReader $reader, string $key): Mail {
		$l = $this->letter->language($reader->language);
		$councilId = $reader->sections[0]->councilId;
		$template = $this->letter->begin('digest', self::subject($reader, $l));
		$template->addHeading($l->t('What is new'));
		$this->letter->sections($template, $reader->sections, $l);
		$this->letter->end($template, $councilId, $l);
		return new Mail($councilId, MailKind::Digest, $key, $template->renderSubject(), $template->renderText(), $template->renderHtml(), $reader->meetingIds(), $reader->uid);
	}

	private static function subject(DigestReader $reader, IL10N $l): string {
		$section = $reader->sections[0];
		$values = ['council' => $section->councilName, 'date' => $section->startsAt === null ? '' : Letter::day($section->startsAt, $l)];
		return FrenchElision::filled(match (true) {
			count($reader->sections) > 1 => $l->t('{council}: what is new in your meetings'),
			$section->startsAt === null => $l->t('{council}: what is new'),
			default => $l->t('{council}: what is new for the meeting of {date}'),
		}, $values);
	}
}
