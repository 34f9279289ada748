<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Sign-off circuits: in order or together, corrections, delegates, visas on earlier versions. */
final class ReviewTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;
	private int $itemId;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('visa'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
		$this->itemId = $this->room->addItem('Tarifs cantine')['id'];
		$this->room->drop('01 Tarifs cantine/note.odt', 'première version');
		$this->room->sync();
		foreach ([self::$hall->staff, self::$hall->manager, self::$hall->councillor, self::$hall->otherCouncillor] as $person) {
			$person->ocs('DELETE', '/ocs/v2.php/apps/notifications/api/v2/notifications');
			$person->api('DELETE', '/councils/' . self::$hall->councilId . '/absence');
		}
	}

	private static function uid(string $name): string {
		return $name . '-' . self::$hall->suffix;
	}

	private function set(int $version, string $mode, string ...$names): Answer {
		return self::$hall->manager->api('PUT', "/items/$this->itemId/review", ['mode' => $mode, 'reviewers' => array_map(self::uid(...), $names)], ['If-Match' => "\"$version\""]);
	}

	/** @return array<string, mixed> */
	private function review(Client $person): array {
		$answer = $person->api('GET', "/items/$this->itemId/review");
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	private function answer(Client $person, int $index, string $answer, ?string $word = null, ?int $version = null): Answer {
		$visa = $this->review(self::$hall->manager)['visas'][$index];
		$version ??= $visa['version'];
		return $person->api('PUT', "/visas/{$visa['id']}", ['answer' => $answer, 'word' => $word], ['If-Match' => "\"$version\""]);
	}

	/** @return array{visas: int, given: int, corrections: int, mine: bool} */
	private function line(): array {
		return $this->room->preparation()['items'][0]['review'];
	}

	public function testInOrderEachIsAskedOnceWhenTheirTurnComes(): void {
		self::assertStatus(404, self::$hall->councillor->api('GET', "/items/$this->itemId/review"));
		self::assertStatus(200, $this->set(0, 'ordered', 'odile', 'karim'));
		self::assertSame(['Valérie Mermet asks you to sign off “Tarifs cantine” (Séance ' . self::$count . ')'], Talk::notices(self::$hall->councillor));
		self::assertSame([], Talk::notices(self::$hall->staff));
		// Whoever is asked reads the drafts from then on.
		self::assertSame([true, false], array_column($this->review(self::$hall->councillor)['visas'], 'mine'));
		self::assertRefused(409, 'not_your_turn', $this->answer(self::$hall->staff, 1, 'given'));
		self::assertRefused(403, 'not_asked', $this->answer(self::$hall->manager, 0, 'given'));
		self::assertRefused(422, 'unknown_value', $this->answer(self::$hall->councillor, 0, 'asked'));
		self::assertSame(['visas' => 2, 'given' => 0, 'corrections' => 0, 'mine' => false], $this->line());

		self::assertStatus(200, $this->answer(self::$hall->councillor, 0, 'given'));
		self::assertSame([], Talk::notices(self::$hall->councillor));
		self::assertCount(1, Talk::notices(self::$hall->staff));
		self::assertSame(['visas' => 2, 'given' => 1, 'corrections' => 0, 'mine' => true], $this->line());
		self::assertStatus(200, $this->answer(self::$hall->staff, 1, 'given'));
		self::assertSame(2, $this->line()['given']);
		self::assertSame('draft', $this->room->preparation()['items'][0]['state']);
	}

	public function testTheHomeAsksForWhatWaitsForEachPerson(): void {
		$this->set(0, 'together', 'odile');
		(new Talk($this->itemId))->ask(self::$hall->staff, 'Votre avis, @' . self::uid('odile') . ' ?');
		(new Talk($this->itemId))->ask(self::$hall->councillor, 'Qui s’en charge ?');
		$asks = fn (Client $person): array => array_column(array_filter(
			$person->api('GET', '/councils/' . self::$hall->councilId . '/home')->data()['asks'],
			fn (array $ask): bool => $ask['meetingId'] === $this->room->id && in_array($ask['kind'], ['sign_off', 'questions'], true),
		), 'count', 'kind');
		self::assertSame(['sign_off' => 1, 'questions' => 1], $asks(self::$hall->councillor));
		self::assertSame(['questions' => 1], $asks(self::$hall->manager));
		self::assertSame([], $asks(self::$hall->staff));
		self::assertSame([], $asks(self::$hall->otherStaff));
		$this->answer(self::$hall->councillor, 0, 'given');
		self::assertSame(['questions' => 1], $asks(self::$hall->councillor));
	}

	public function testACorrectionHasAWordIsAnsweredInPlaceAndAskedAgain(): void {
		$this->set(0, 'ordered', 'odile', 'karim');
		self::assertRefused(422, 'required', $this->answer(self::$hall->councillor, 0, 'correction', '  '));
		self::assertRefused(422, 'too_long', $this->answer(self::$hall->councillor, 0, 'correction', str_repeat('x', 100_000)));
		$review = $this->answer(self::$hall->councillor, 0, 'correction', 'Le quotient 3 est <faux>')->data();
		self::assertSame(['correction', 'asked'], array_column($review['visas'], 'state'));
		self::assertSame([], Talk::notices(self::$hall->staff));
		self::assertSame(['Odile Perrachon asks for a correction of “Tarifs cantine” (Séance ' . self::$count . ')'], Talk::notices(self::$hall->manager));
		self::assertSame([1, 1], [$this->line()['corrections'], $this->room->preparation()['items'][0]['talk']['waiting']]);

		$talk = new Talk($this->itemId);
		$exchange = $talk->read(self::$hall->staff)['exchanges'][0];
		self::assertSame(['correction', 'Le quotient 3 est <faux>', $review['visas'][0]['messageId']], [$exchange['kind'], $exchange['first']['text'], $exchange['first']['id']]);
		$talk->answer(self::$hall->staff, $exchange, 'Corrigé.');
		self::assertCount(1, Talk::notices(self::$hall->councillor));

		$visa = $this->review(self::$hall->manager)['visas'][0];
		self::assertRefused(403, 'not_in_charge', self::$hall->staff->api('POST', "/visas/{$visa['id']}/ask", null, ['If-Match' => "\"{$visa['version']}\""]));
		self::assertStatus(200, self::$hall->manager->api('POST', "/visas/{$visa['id']}/ask", null, ['If-Match' => "\"{$visa['version']}\""]));
		self::assertStatus(200, $this->answer(self::$hall->councillor, 0, 'given'));
		self::assertCount(1, Talk::notices(self::$hall->staff));
	}

	public function testTwoPeopleAnsweringTheSameVisaDoNotOverwriteEachOther(): void {
		self::$hall->councillor->api('PUT', '/councils/' . self::$hall->councilId . '/absence', ['firstDay' => '2020-01-01', 'lastDay' => '2099-12-31', 'delegateUid' => self::uid('fabrice')]);
		$this->set(0, 'together', 'odile');
		$seen = $this->review(self::$hall->manager)['visas'][0]['version'];
		self::assertStatus(200, $this->answer(self::$hall->otherCouncillor, 0, 'given', null, $seen));
		$late = $this->answer(self::$hall->councillor, 0, 'correction', 'Non', $seen);
		self::assertRefused(412, 'visa_changed', $late);
		self::assertSame('given', $late->data()['data']['current']['visas'][0]['state']);
		self::assertRefused(412, 'review_changed', $this->set(1, 'together', 'karim'));
	}

	public function testADelegateIsAskedInThePlaceOfWhoIsAway(): void {
		$this->set(0, 'together', 'odile', 'karim');
		self::assertCount(1, Talk::notices(self::$hall->councillor));
		$path = '/councils/' . self::$hall->councilId . '/absence';
		self::assertRefused(422, 'unknown_account', self::$hall->councillor->api('PUT', $path, ['firstDay' => '2020-01-01', 'lastDay' => '2099-12-31', 'delegateUid' => 'nobody']));
		self::assertRefused(422, 'not_a_period', self::$hall->councillor->api('PUT', $path, ['firstDay' => '2027-02-01', 'lastDay' => '2027-01-31', 'delegateUid' => self::uid('fabrice')]));
		self::assertStatus(200, self::$hall->councillor->api('PUT', $path, ['firstDay' => '2020-01-01', 'lastDay' => '2099-12-31', 'delegateUid' => self::uid('fabrice')]));
		self::assertSame([], Talk::notices(self::$hall->councillor));
		self::assertSame(['In the place of Odile Perrachon, you are asked to sign off “Tarifs cantine” (Séance ' . self::$count . ')'], Talk::notices(self::$hall->otherCouncillor));
		self::assertSame('Fabrice Dunand', $this->review(self::$hall->otherCouncillor)['visas'][0]['substitute']['displayName']);

		self::assertNull(self::$hall->councillor->api('DELETE', $path)->data()['delegate']);
		self::assertNull($this->review(self::$hall->manager)['visas'][0]['substitute']);
		self::assertSame([], Talk::notices(self::$hall->otherCouncillor));
		self::$hall->councillor->api('PUT', $path, ['firstDay' => '2020-01-01', 'lastDay' => '2099-12-31', 'delegateUid' => self::uid('fabrice')]);
		$given = $this->answer(self::$hall->otherCouncillor, 0, 'given')->data()['visas'][0];
		self::assertSame(['Odile Perrachon', 'Fabrice Dunand'], [$given['reviewer']['displayName'], $given['substitute']['displayName']]);
	}

	public function testANewVersionMakesItAVisaOnAnEarlierOne(): void {
		$this->set(0, 'together', 'karim');
		$this->answer(self::$hall->staff, 0, 'given');
		self::assertSame([1, []], [$this->line()['given'], $this->review(self::$hall->manager)['visas'][0]['changedSince']]);
		$this->room->drop('01 Tarifs cantine/note.odt', 'une deuxième version');
		$this->room->sync();
		$visa = $this->review(self::$hall->manager)['visas'][0];
		self::assertSame([0, 'given', ['note.odt']], [$this->line()['given'], $visa['state'], $visa['changedSince']]);
		self::assertStatus(200, self::$hall->manager->api('POST', "/visas/{$visa['id']}/ask", null, ['If-Match' => "\"{$visa['version']}\""]));
		self::assertTrue($this->line()['mine']);
		$this->answer(self::$hall->staff, 0, 'given');
		self::assertSame(1, $this->line()['given']);
	}

	public function testACircuitIsChangedAndCancelledByThoseInCharge(): void {
		self::assertRefused(403, 'not_in_charge', self::$hall->staff->api('PUT', "/items/$this->itemId/review", ['mode' => 'ordered', 'reviewers' => [self::uid('odile')]], ['If-Match' => '"0"']));
		self::assertRefused(422, 'unknown_account', self::$hall->manager->api('PUT', "/items/$this->itemId/review", ['mode' => 'ordered', 'reviewers' => ['gone.for.good']], ['If-Match' => '"0"']));
		$this->set(0, 'together', 'odile', 'karim');
		$this->answer(self::$hall->councillor, 0, 'given');
		$changed = $this->set($this->review(self::$hall->manager)['version'], 'ordered', 'lea', 'odile')->data();
		self::assertSame([['Léa Roux', 'asked'], ['Odile Perrachon', 'given']], array_map(static fn (array $visa): array => [$visa['reviewer']['displayName'], $visa['state']], $changed['visas']));
		self::assertSame([], Talk::notices(self::$hall->staff));
		self::assertSame([], self::$hall->manager->api('DELETE', "/items/$this->itemId/review", null, ['If-Match' => "\"{$changed['version']}\""])->data()['visas']);
		self::assertSame(0, $this->line()['visas']);
	}

	public function testAReviewerWhoIsGoneHoldsNothingUp(): void {
		$gone = self::named('gone') . self::$count;
		self::host()->createUser($gone, 'Jeanne Partie', 'agents-' . self::$hall->suffix);
		self::$hall->manager->api('PUT', "/items/$this->itemId/review", ['mode' => 'ordered', 'reviewers' => [$gone, self::uid('karim')]], ['If-Match' => '"0"']);
		self::assertSame(0, self::occ('user:delete', $gone)->code);
		$visas = $this->review(self::$hall->manager)['visas'];
		self::assertSame([['Jeanne Partie', 'gone'], ['Karim Dahmani', 'asked']], array_map(static fn (array $visa): array => [$visa['reviewer']['displayName'], $visa['state']], $visas));
		self::assertTrue($visas[1]['turn']);
		self::assertSame(1, $this->line()['visas']);
	}
}
