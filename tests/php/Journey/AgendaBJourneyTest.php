<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Journey;

use OCA\ConseilMunicipal\BackgroundJob\OutboxJob;
use OCA\ConseilMunicipal\Tests\Integration\HostTestCase;

/**
 * Saint-Ambroise-sur-Doron, Thursday 18 March 2027, nineteen members of whom one on paper: convened on Friday 12, completed by two
 * addenda, put off by a week, cancelled in the end. Calendars follow, and the proof of all five acts holds.
 *
 * @phpstan-import-type ReadMail from Received
 */
final class AgendaBJourneyTest extends HostTestCase {
	private const SENT = ['paper' => 1, 'sent' => 18];

	private Clock $clock;
	private SampleMeeting $sample;
	/** @var list<array<string, mixed>> */
	private array $acts = [];
	/** E-mails of the preparation. */
	private int $before;

	public function testFiveActsEachOnceAndTheirProof(): void {
		$this->clock = new Clock('2027-03-10 09:00', OutboxJob::class);
		$this->sample = new SampleMeeting(self::named('agendab'), 'saint-ambroise');
		$this->clock->to('2027-03-12 16:10');
		$this->before = count(Received::at($this->sample->domain));
		$this->act('2027-03-12 16:30', fn (): array => $this->sample->room->begin());
		self::assertStatus(200, $this->sample->as('s02')->api('PUT', $this->path('answer'), ['answer' => 'present']));

		$this->clock->to('2027-03-13 10:00');
		$this->addItem('Motion pour la ligne de Maurienne', 'motion.odt');
		$this->act('2027-03-13 10:15', fn (): array => $this->sample->room->act('addendum')->data());
		$this->clock->to('2027-03-14 11:00');
		$this->addItem('Garantie d’emprunt pour le bailleur', 'garantie.pdf');
		$this->act('2027-03-14 11:15', fn (): array => $this->sample->room->act('addendum')->data());
		$this->clock->to('2027-03-16 09:00');
		$this->act('2027-03-16 09:15', fn (): array => $this->sample->room->act('postponement', ['startsAt' => '2027-03-25T20:00', 'reason' => 'Neige annoncée.'])->data());
		self::assertTrue($this->sample->as('s02')->api('GET', $this->path('answer'))->data()['toConfirm'], 'asked again for the new date');
		$this->clock->to('2027-03-24 14:00');
		$this->act('2027-03-24 14:15', fn (): array => $this->sample->room->act('cancellation', ['reason' => 'Salle inondée.'])->data());

		$this->assertEachActOnce();
		$this->assertCalendarsFollow();
		$this->assertPaperWasHandedOver();
		$this->assertProof();
	}

	/**
	 * Freezes, sends at that moment, lets everything leave, hands it over on paper.
	 *
	 * @param callable(): array<string, mixed> $begin
	 */
	private function act(string $moment, callable $begin): void {
		$frozen = $this->sample->room->freeze($begin());
		$this->clock->to($moment);
		$sent = $this->sample->room->send($frozen);
		self::assertStatus(200, $sent);
		$this->clock->to((new \DateTimeImmutable($moment))->modify('+5 minutes')->format('Y-m-d H:i'));
		$act = $this->sample->leave($sent->data());
		self::assertSame(self::SENT, SampleMeeting::states($act), $act['kind']);
		foreach ($act['dispatches'] as $dispatch) {
			if ($dispatch['state'] === 'paper') {
				self::assertStatus(200, $this->sample->hall->manager->api('POST', "/dispatches/{$dispatch['id']}/delivered", ['how' => 'handed', 'at' => str_replace(' ', 'T', $moment)]));
			}
		}
		self::assertStatus(200, $this->sample->hall->manager->api('POST', "/convocations/{$act['id']}/displayed"));
		$this->acts[] = $act;
	}

	private function addItem(string $title, string $piece): void {
		$item = $this->sample->room->room->addItem($title);
		$this->sample->room->room->drop($item['folderName'] . '/' . $piece, $title);
		$this->sample->room->room->sync();
	}

	private function assertEachActOnce(): void {
		$mails = array_slice(Received::at($this->sample->domain), $this->before);
		fwrite(STDERR, "\nE-mails of Agenda B, five acts: " . count($mails) . ', the largest ' . max([0, ...array_column($mails, 'bytes')]) . " bytes\n");
		foreach (Received::counted($mails) as $what => $count) {
			fwrite(STDERR, "  $count × $what\n");
		}
		foreach ($this->acts as $act) {
			$of = self::of($act, $mails);
			array_map(static fn (array $mail) => Received::assertConvenes($mail), $of);
			$recipients = array_merge(...array_column($of, 'recipients'));
			sort($recipients);
			self::assertSame($this->sample->addresses(), $recipients, $act['kind']);
		}
	}

	/** One meeting for every calendar: same name, each act a later revision, the cancellation last. */
	private function assertCalendarsFollow(): void {
		foreach ($this->sample->addresses() as $address) {
			$told = array_values(array_filter(array_map(
				static fn (array $mail): ?array => $mail['recipients'] === [$address] ? $mail['calendar'] : null,
				array_slice(Received::at($this->sample->domain), $this->before),
			)));
			self::assertCount(1, array_unique(array_column($told, 'uid')), $address);
			self::assertSame([0, 1, 2, 3, 4], array_column($told, 'sequence'), $address);
			self::assertSame(['REQUEST', 'REQUEST', 'REQUEST', 'REQUEST', 'CANCEL'], array_column($told, 'method'), $address);
			self::assertSame(['2027-03-18T20:00:00', '2027-03-25T20:00:00'], array_values(array_unique(array_column($told, 'start'))), $address);
			self::assertSame('CANCELLED', end($told)['status'] ?? null, $address);
		}
	}

	private function assertPaperWasHandedOver(): void {
		$all = $this->sample->hall->manager->api('GET', $this->path('convening'))->data()['convocations'];
		self::assertSame(['initial', 'addendum', 'addendum', 'postponement', 'cancellation'], array_column($all, 'kind'));
		foreach ($all as $act) {
			$paper = array_column(array_filter($act['dispatches'], static fn (array $dispatch): bool => $dispatch['channel'] === 'paper'), 'delivered');
			self::assertSame(['handed'], array_column($paper, 'how'), $act['kind']);
			self::assertNotNull($act['displayedAt'], $act['kind']);
		}
	}

	/** The journal holds, and tells every act with its manifest. */
	private function assertProof(): void {
		$journal = self::occ('conseil_municipal:journal:verify', (string)$this->sample->hall->councilId, '--output=json')->orFail()->json();
		self::assertTrue($journal['holds']);
		$lines = array_map(
			static fn (string $line): array => json_decode(json_decode($line, true)['content'], true),
			explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$this->sample->hall->councilId)->orFail()->output)),
		);
		$sent = array_values(array_filter($lines, static fn (array $line): bool => $line['type'] === 'convocation_sent'));
		self::assertSame(array_column($this->acts, 'manifestSha256'), array_column(array_column($sent, 'payload'), 'manifest'));
		self::assertCount(5, array_filter($lines, static fn (array $line): bool => $line['type'] === 'dispatch_handed'));
		self::assertCount(90, array_filter($lines, static fn (array $line): bool => $line['type'] === 'dispatch_sent'));
	}

	/**
	 * @param array<string, mixed> $act
	 * @param list<ReadMail> $mails
	 * @return list<ReadMail>
	 */
	private static function of(array $act, array $mails): array {
		return array_values(array_filter($mails, static fn (array $mail): bool => str_contains($mail['text'], $act['manifestSha256'])));
	}

	private function path(string $rest): string {
		return "/meetings/{$this->sample->room->room->id}/$rest";
	}
}
