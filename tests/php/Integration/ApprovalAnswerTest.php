<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** How the maire learns that the approval is awaited, what can be read before giving it, and how to say no. */
final class ApprovalAnswerTest extends HostTestCase {
	/** The home, and what only the one who approves costs: who presides, who stands in, what is asked. */
	private const HOME_OF_THE_MAIRE = 12;

	private static int $halls = 0;
	private TownHall $hall;
	private ConveningRoom $room;

	#[\Override]
	protected function setUp(): void {
		$this->hall = new TownHall(self::named('maire' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'uid' => $this->hall->councillor->uid, 'email' => 'odile@example.org']);
		$this->room->addMember('Fabrice', 'Dunand', ['function' => '1er adjoint au maire', 'uid' => $this->hall->otherCouncillor->uid, 'email' => 'fabrice@example.org']);
		$item = $this->room->room->addItem('Cantine');
		$this->room->room->drop($item['folderName'] . '/tarifs.pdf', 'les tarifs');
		$this->room->room->sync();
	}

	private function path(string $below = ''): string {
		return "/meetings/{$this->room->room->id}/approval$below";
	}

	private function ask(): void {
		self::assertStatus(200, $this->hall->manager->api('POST', $this->path('/ask'), []));
	}

	/** @return list<array<string, mixed>> */
	private function asksOf(Client $person): array {
		$asks = $person->api('GET', "/councils/{$this->hall->councilId}/home")->data()['asks'];
		return array_values(array_filter($asks, static fn (array $ask): bool => $ask['kind'] === 'approval'));
	}

	/** @return array<string, mixed> */
	private function seen(Client $person): array {
		return $person->api('GET', $this->path())->data();
	}

	public function testTheHomeOfTheMaireAsksFirstAndNobodyElses(): void {
		self::assertSame([], $this->asksOf($this->hall->councillor), 'nobody asked yet');
		$this->ask();
		[$ask] = $this->asksOf($this->hall->councillor);
		self::assertSame([$this->room->room->id, false, '2029-06-19T19:00:00+02:00'], [$ask['meetingId'], $ask['approval']['isChange'], $ask['approval']['meetingStartsAt']]);
		self::assertSame('Valérie Mermet', $ask['approval']['by']);
		foreach ([$this->hall->otherCouncillor, $this->hall->staff, $this->hall->manager] as $other) {
			self::assertSame([], $this->asksOf($other));
		}
		self::assertLessThanOrEqual(self::HOME_OF_THE_MAIRE, self::queryCost($this->hall->councillor, "/councils/{$this->hall->councilId}/home"));
		self::assertSame($ask['kind'], $this->hall->councillor->api('GET', "/councils/{$this->hall->councilId}/home")->data()['asks'][0]['kind']);
		self::assertStatus(200, $this->hall->councillor->api('PUT', $this->path(), ['fingerprint' => $this->seen($this->hall->councillor)['fingerprint']]));
		self::assertSame([], $this->asksOf($this->hall->councillor));
	}

	public function testWhoeverStandsInIsAskedOnTheHomeToo(): void {
		self::assertStatus(200, $this->hall->councillor->api('PUT', "/councils/{$this->hall->councilId}/absence", [
			'firstDay' => date('Y-m-d', time() - 86400), 'lastDay' => date('Y-m-d', time() + 86400), 'delegateUid' => $this->hall->otherCouncillor->uid,
		]));
		$this->ask();
		self::assertCount(1, $this->asksOf($this->hall->otherCouncillor));
	}

	public function testWhatChangesTheConvocationIsAskedUntilItIsSentOrGivenUp(): void {
		$this->room->convene();
		self::assertSame([], $this->asksOf($this->hall->councillor));
		$this->room->room->addItem('Voirie');
		$act = $this->room->act('addendum')->data();
		$this->ask();
		self::assertSame([true], array_column(array_column($this->asksOf($this->hall->councillor), 'approval'), 'isChange'));
		self::assertStatus(200, $this->hall->manager->api('DELETE', "/convocations/{$act['id']}"));
		self::assertSame([], $this->asksOf($this->hall->councillor));
	}

	public function testTheMaireReadsThePiecesAndTheConvocationBeforeApproving(): void {
		[$item] = $this->seen($this->hall->councillor)['agenda'];
		self::assertSame(['tarifs.pdf'], array_column($item['documents'], 'name'));
		$document = $item['documents'][0]['id'];
		$file = $this->hall->councillor->api('GET', $this->path("/documents/$document"));
		self::assertSame([200, 'les tarifs'], [$file->status, $file->body]);
		self::assertStatus(404, $this->hall->councillor->api('GET', "/documents/$document/draft"));
		foreach (["/documents/$document", '/printing'] as $below) {
			self::assertStatus(404, $this->hall->otherCouncillor->api('GET', $this->path($below)));
		}
		$printing = $this->hall->councillor->api('GET', $this->path('/printing'))->data();
		self::assertSame(['Cantine', []], [$printing['items'][0]['title'], $printing['items'][0]['pieces']]);

		$other = new MeetingRoom($this->hall, '2029-07-19T19:00', 'Autre');
		$folder = $other->addItem('Budget')['folderName'];
		$other->drop("$folder/budget.pdf");
		$other->sync();
		self::assertStatus(404, $this->hall->councillor->api('GET', $this->path("/documents/{$other->document('budget.pdf')['id']}")));
		$this->room->convene();
		self::assertStatus(404, $this->hall->councillor->api('GET', $this->path("/documents/$document")));
	}

	public function testARestrictedPieceIsNeitherNamedNorRead(): void {
		$document = $this->room->room->document('tarifs.pdf')['id'];
		self::assertStatus(200, $this->hall->manager->api('POST', "/documents/$document/restriction"));
		self::assertSame([], $this->seen($this->hall->councillor)['agenda'][0]['documents']);
		self::assertStatus(404, $this->hall->councillor->api('GET', $this->path("/documents/$document")));
	}

	public function testACorrectionReachesWhoeverAskedAndIsJournalled(): void {
		$this->ask();
		self::assertRefused(422, 'required', $this->hall->councillor->api('POST', $this->path('/correction'), ['word' => ' ']));
		self::assertRefused(409, 'not_the_maire', $this->hall->manager->api('POST', $this->path('/correction'), ['word' => 'Non']));
		self::assertStatus(404, $this->hall->otherCouncillor->api('POST', $this->path('/correction'), ['word' => 'Non']));
		$answer = $this->hall->councillor->api('POST', $this->path('/correction'), ['word' => 'La date du marché est fausse.']);
		self::assertStatus(200, $answer);
		$seen = $this->seen($this->hall->manager);
		self::assertSame(['Odile Perrachon', 'La date du marché est fausse.', null, null], [$seen['correction']['by'], $seen['correction']['word'], $seen['given'], $seen['askedAt']]);
		self::assertStringContainsString('La date du marché est fausse.', implode("\n", Talk::notices($this->hall->manager)));
		self::assertSame([], $this->asksOf($this->hall->councillor), 'answered');
		$journal = self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output;
		self::assertStringContainsString('approval_correction', $journal);
		self::assertStringContainsString('La date du marché', $journal);

		$this->ask();
		self::assertNull($this->seen($this->hall->manager)['correction']);
		self::assertCount(1, $this->asksOf($this->hall->councillor));
		self::assertStringNotContainsString('La date du marché', implode("\n", Talk::notices($this->hall->manager)), 'what was asked again waits on no phone');
	}

	public function testACorrectionTakesBackWhatWasApproved(): void {
		self::assertStatus(200, $this->hall->councillor->api('PUT', $this->path(), ['fingerprint' => $this->seen($this->hall->councillor)['fingerprint']]));
		self::assertStatus(200, $this->hall->councillor->api('POST', $this->path('/correction'), ['word' => 'Attendez le devis.']));
		$seen = $this->seen($this->hall->manager);
		self::assertSame([null, 'Attendez le devis.'], [$seen['given'], $seen['correction']['word']]);
		self::assertStringContainsString('approval_withdrawn', self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output);
		$this->room->convene();
		self::assertRefused(409, 'meeting_not_draft', $this->hall->councillor->api('POST', $this->path('/correction'), ['word' => 'Trop tard']));
	}
}
