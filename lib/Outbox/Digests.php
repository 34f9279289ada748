<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Template\FrenchElision;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IL10N;
use Psr\Log\LoggerInterface;

/**
 * Puts the e-mails of the day into the outbox: one per person and day, whatever the number of councils the person works with.
 *
 * One council after the other: whoever belongs to several is written to with the first of them, about all. What it is about ends at a fixed
 * hour, remembered when the people of a council have their e-mails: a run that ends in the middle is gone on with by the next one, and
 * under the same keys nobody gets two.
 */
final class Digests {
	/** Seconds after which no further council is begun: what convenes waits for the end of a run. */
	private const SECONDS = 60;

	public function __construct(
		private readonly DueDigests $due,
		private readonly CouncilMapper $councils,
		private readonly CouncilPeople $people,
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
		$end = $this->time->getTime() + self::SECONDS;
		$written = 0;
		foreach ($this->due->byZone($councilId, $atOnce) as $zone => $clocks) {
			$several = $this->inSeveral(array_keys($clocks));
			foreach (array_keys($clocks) as $id) {
				if ($this->time->getTime() >= $end) {
					return $written;
				}
				$put = $this->attempt($id, fn (): int => $this->council($id, $zone, $clocks, $several));
				$written += $put ?? 0;
				$several = $put === null ? self::without($several, $id) : $several;
			}
		}
		return $written;
	}

	/**
	 * Writes to the people of a council, but those who have been written to with an earlier one.
	 *
	 * @param non-empty-array<int, DigestClock> $clocks by council
	 * @param array<array-key, non-empty-list<int>> $several see {@see inSeveral()}
	 * @return int e-mails put into the outbox
	 */
	private function council(int $id, string $zone, array $clocks, array $several): int {
		$readers = $alongside = [];
		foreach ($this->contents->of($this->councils->find($id), $clocks[$id]) as $reader) {
			if (($several[$reader->uid][0] ?? $id) === $id) {
				$readers['u:' . $reader->uid] = $reader;
			}
		}
		foreach ($several as $uid => $ids) {
			foreach ($ids[0] === $id ? array_slice($ids, 1) : [] as $other) {
				$alongside[$other][] = (string)$uid;
			}
		}
		foreach ($alongside as $other => $uids) {
			foreach ($this->attempt($other, fn (): array => $this->contents->of($this->councils->find($other), $clocks[$other], $uids)) ?? [] as $reader) {
				$known = $readers['u:' . $reader->uid] ?? null;
				$known === null ? $readers['u:' . $reader->uid] = $reader : $known->sections = [...$known->sections, ...$reader->sections];
			}
		}
		$clock = $clocks[$id];
		$written = 0;
		foreach ($readers as $reader) {
			$written += (int)$this->outbox->put($this->mail($reader, "digest:$clock->day:$zone:$reader->uid"));
		}
		$this->councils->rememberDigest($id, $clock->daily['until'] ?? null, $clock->weekly['until'] ?? null);
		return $written;
	}

	/**
	 * One council that fails keeps no other waiting.
	 *
	 * @template T
	 * @param \Closure(): T $step
	 * @return ?T null when it failed
	 */
	private function attempt(int $councilId, \Closure $step): mixed {
		try {
			return $step();
		} catch (\Throwable $failure) {
			$this->logger->error('The e-mails of a council could not be written', ['council' => $councilId, 'exception' => $failure]);
			return null;
		}
	}

	/**
	 * @param array<array-key, non-empty-list<int>> $several
	 * @return array<array-key, non-empty-list<int>> the same people without a council that failed: they are written to with the next one
	 */
	private static function without(array $several, int $councilId): array {
		$left = array_map(static fn (array $ids): array => array_values(array_filter($ids, static fn (int $id): bool => $id !== $councilId)), $several);
		return array_filter($left, static fn (array $ids): bool => $ids !== []);
	}

	/**
	 * @param list<int> $councilIds that live by the same clock
	 * @return array<array-key, non-empty-list<int>> councils of those who belong to more than one of them, in that order, by account
	 */
	private function inSeveral(array $councilIds): array {
		$councils = [];
		foreach (count($councilIds) > 1 ? $councilIds : [] as $id) {
			foreach ($this->attempt($id, fn (): array => $this->people->everybody($this->councils->find($id))) ?? [] as $uid => $roles) {
				$councils[$uid][] = $id;
			}
		}
		return array_filter($councils, static fn (array $ids): bool => count($ids) > 1);
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
