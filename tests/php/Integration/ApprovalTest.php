<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The convocation is the maire's act: who approves it, what is approved, and what any change does to it. */
final class ApprovalTest extends HostTestCase {
	private static int $halls = 0;
	private TownHall $hall;
	private ConveningRoom $room;
	/** @var array<string, mixed> */
	private array $item;

	#[\Override]
	protected function setUp(): void {
		$this->hall = new TownHall(self::named('accord' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'uid' => $this->hall->councillor->uid, 'email' => 'odile@example.org']);
		$this->room->addMember('Fabrice', 'Dunand', ['uid' => $this->hall->otherCouncillor->uid, 'email' => 'fabrice@example.org']);
		$this->item = $this->room->room->addItem('Cantine');
	}

	private function path(): string {
		return "/meetings/{$this->room->room->id}/approval";
	}

	/** @return array<string, mixed> */
	private function seen(Client $person): array {
		$answer = $person->api('GET', $this->path());
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	private function approve(Client $person): Answer {
		return $person->api('PUT', $this->path(), ['fingerprint' => $this->seen($this->hall->manager)['fingerprint']]);
	}

	/** @return list<string> types of the journal about approvals */
	private function journal(): array {
		$types = [];
		foreach (explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output)) as $line) {
			$types[] = json_decode(json_decode($line, true)['content'], true)['type'];
		}
		return array_values(array_filter($types, static fn (string $type): bool => str_starts_with($type, 'approval_')));
	}

	private function rename(string $title): void {
		$item = array_column($this->room->room->preparation()['items'], null, 'id')[$this->item['id']];
		self::assertStatus(200, $this->hall->manager->api('PUT', "/items/{$item['id']}", ['title' => $title], ['If-Match' => '"' . $item['version'] . '"']));
	}

	public function testTheMaireIsAskedAndApprovesADraftThatNoOtherEluSees(): void {
		self::assertStatus(404, $this->hall->otherCouncillor->api('GET', $this->path()));
		self::assertStatus(200, $this->hall->manager->api('POST', $this->path() . '/ask', []));
		self::assertStringContainsString('asks you to approve', implode("\n", Talk::notices($this->hall->councillor)));

		$seen = $this->seen($this->hall->councillor);
		self::assertSame([true, false, 'Cantine'], [$seen['mayApprove'], $seen['mayNote'], $seen['agenda'][0]['title']]);
		self::assertNotNull($seen['askedAt']);
		self::assertStatus(200, $this->approve($this->hall->councillor));
		self::assertStatus(200, $this->approve($this->hall->councillor));
		$given = $this->seen($this->hall->manager)['given'];
		self::assertSame(['app', 'Odile Perrachon', null, null], [$given['how'], $given['by'], $given['notedBy'], $given['withdrawnAt']]);
		self::assertStringNotContainsString('asks you to approve', implode("\n", Talk::notices($this->hall->councillor)), 'what is settled waits on no phone');
		self::assertRefused(409, 'approved_already', $this->hall->manager->api('POST', $this->path() . '/ask', []));
		self::assertSame(['approval_asked', 'approval_given'], $this->journal());
	}

	public function testAnyChangeOfWhatWasApprovedWithdrawsIt(): void {
		self::assertStatus(200, $this->approve($this->hall->councillor));
		$before = $this->seen($this->hall->manager)['fingerprint'];
		$this->rename('Cantine et garderie');
		self::assertNotNull($this->seen($this->hall->manager)['given']['withdrawnAt']);
		$this->seen($this->hall->staff);
		self::assertSame(['approval_given', 'approval_withdrawn'], $this->journal(), 'withdrawn once, whoever looks');
		self::assertRefused(412, 'agenda_changed', $this->hall->councillor->api('PUT', $this->path(), ['fingerprint' => $before]));
		self::assertStatus(200, $this->approve($this->hall->councillor));
		self::assertNull($this->seen($this->hall->manager)['given']['withdrawnAt']);
	}

	public function testOnlyTheMaireOrWhoeverStandsInApproves(): void {
		self::assertRefused(409, 'not_the_maire', $this->approve($this->hall->manager));
		self::assertRefused(409, 'not_the_maire', $this->approve($this->hall->staff));
		self::assertStatus(404, $this->approve($this->hall->otherCouncillor));
		self::assertStatus(200, $this->hall->councillor->api('PUT', "/councils/{$this->hall->councilId}/absence", [
			'firstDay' => date('Y-m-d', time() - 86400), 'lastDay' => date('Y-m-d', time() + 86400), 'delegateUid' => $this->hall->otherCouncillor->uid,
		]));
		self::assertStatus(200, $this->hall->manager->api('POST', $this->path() . '/ask', []));
		self::assertStringContainsString('asks you to approve', implode("\n", Talk::notices($this->hall->otherCouncillor)));
		self::assertStatus(200, $this->approve($this->hall->otherCouncillor));
		self::assertSame('Fabrice Dunand', $this->seen($this->hall->manager)['given']['by']);
	}

	public function testAManagerNotesAnApprovalGivenOtherwise(): void {
		self::assertStatus(403, $this->hall->staff->api('POST', $this->path(), ['how' => 'signed']));
		self::assertStatus(403, $this->hall->councillor->api('POST', $this->path(), ['how' => 'signed']));
		self::assertRefused(422, 'unknown_value', $this->hall->manager->api('POST', $this->path(), ['how' => 'app']));
		self::assertRefused(422, 'not_past', $this->hall->manager->api('POST', $this->path(), ['how' => 'call', 'at' => '2029-01-01T10:00']));
		self::assertStatus(200, $this->hall->manager->api('POST', $this->path(), ['how' => 'call', 'at' => '2026-01-05T10:00', 'word' => 'Depuis Chambéry']));
		$given = $this->seen($this->hall->manager)['given'];
		self::assertSame(['call', 'Odile Perrachon', 'Valérie Mermet', 'Depuis Chambéry'], [$given['how'], $given['by'], $given['notedBy'], $given['word']]);
		self::assertSame(['approval_noted'], $this->journal());
	}

	public function testWhatWasConvenedKeepsItsApproval(): void {
		self::assertStatus(200, $this->approve($this->hall->councillor));
		$this->room->convene();
		self::assertRefused(409, 'meeting_not_draft', $this->approve($this->hall->councillor));
		self::assertRefused(409, 'meeting_not_draft', $this->hall->manager->api('POST', $this->path() . '/ask', []));
		$seen = $this->seen($this->hall->manager);
		self::assertNull($seen['given']['withdrawnAt']);
		self::assertSame([false, false], [$seen['mayApprove'], $seen['mayNote']]);
	}

	public function testATableauWithoutMaireSaysSo(): void {
		$hall = new TownHall(self::named('accord' . ++self::$halls));
		$room = new MeetingRoom($hall);
		self::assertNull($hall->manager->api('GET', "/meetings/$room->id/approval")->data()['maire']);
		self::assertRefused(409, 'nobody_to_ask', $hall->manager->api('POST', "/meetings/$room->id/approval/ask", []));
		self::assertLessThanOrEqual(6, self::queryCost($hall->manager, "/meetings/$room->id/approval"));
	}
}
