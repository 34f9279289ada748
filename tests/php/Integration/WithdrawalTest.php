<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Who takes no part in an item is noted by managers, known to them alone, and in the journal. */
final class WithdrawalTest extends HostTestCase {
	private static int $halls = 0;
	private ConvenedCouncil $council;
	private int $item;

	#[\Override]
	protected function setUp(): void {
		$this->council = new ConvenedCouncil(new TownHall(self::named('deport' . ++self::$halls)));
		$this->item = $this->answers()['items'][0]['itemId'];
	}

	/** @return array<string, mixed> */
	private function answers(): array {
		return $this->council->hall->manager->api('GET', "/meetings/{$this->council->meetingId()}/answers")->data();
	}

	private function member(string $name): int {
		return array_column($this->answers()['members'], 'memberId', 'name')[$name];
	}

	private function put(int $memberId, mixed $ground): Answer {
		return $this->council->hall->manager->api('PUT', "/items/$this->item/withdrawals/$memberId", ['ground' => $ground]);
	}

	/** @return list<array{string, mixed}> type and ground of what the journal says of it */
	private function journal(): array {
		$found = [];
		foreach (explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$this->council->hall->councilId)->orFail()->output)) as $line) {
			$content = json_decode(json_decode($line, true)['content'], true);
			if (str_starts_with($content['type'], 'withdrawal_')) {
				$found[] = [$content['type'], $content['payload']['ground'] ?? null];
			}
		}
		return $found;
	}

	public function testItIsNotedChangedAndTakenBackOnceEach(): void {
		$fabrice = $this->member('Fabrice Dunand');
		self::assertSame([[]], array_column($this->answers()['items'], 'withdrawn'));
		foreach (['personal_interest', 'personal_interest', 'l1111_6_ii'] as $ground) {
			self::assertSame([['memberId' => $fabrice, 'ground' => $ground]], $this->put($fabrice, $ground)->data()['items'][0]['withdrawn']);
		}
		self::assertSame([1], array_column($this->council->hall->manager->api('GET', "/meetings/{$this->council->meetingId()}/preparation")->data()['items'], 'withdrawals'));
		foreach ([1, 2] as $ignored) {
			$answer = $this->council->hall->manager->api('DELETE', "/items/$this->item/withdrawals/$fabrice");
			self::assertSame([], $answer->data()['items'][0]['withdrawn']);
		}
		self::assertSame([['withdrawal_recorded', 'personal_interest'], ['withdrawal_recorded', 'l1111_6_ii'], ['withdrawal_removed', null]], $this->journal());
	}

	public function testAnInterestIsKnownToManagersAlone(): void {
		$hall = $this->council->hall;
		self::assertStatus(200, $this->put($this->member('Fabrice Dunand'), 'personal_interest'));
		self::assertSame([], $hall->staff->api('GET', "/meetings/{$this->council->meetingId()}/answers")->data()['items']);
		self::assertSame([0], array_column($hall->staff->api('GET', "/meetings/{$this->council->meetingId()}/preparation")->data()['items'], 'withdrawals'));
		self::assertStringNotContainsString('personal_interest', $hall->councillor->api('GET', "/meetings/{$this->council->meetingId()}/reading")->body);
		self::assertSame(['personal_interest'], array_column($hall->otherCouncillor->api('GET', "/meetings/{$this->council->meetingId()}/reading")->data()['items'], 'withdrawal'), 'but it is no secret to the member');
		self::assertStatus(403, $hall->staff->api('PUT', "/items/$this->item/withdrawals/1", ['ground' => 'accounts']));
	}

	public function testWhatIsNoWithdrawalIsRefusedInWords(): void {
		$fabrice = $this->member('Fabrice Dunand');
		foreach (['envie', null, ['accounts'], 3] as $ground) {
			self::assertRefused(422, 'ground_unknown', $this->put($fabrice, $ground));
		}
		self::assertRefused(409, 'no_member', $this->put(999999999, 'accounts'));
		self::assertSame([[]], array_column($this->answers()['items'], 'withdrawn'));
	}

	public function testItCostsOneQueryWhateverTheNumberOfItems(): void {
		foreach (['Cantine', 'École', 'Forêt'] as $title) {
			$this->council->room->room->addItem($title);
		}
		self::assertLessThanOrEqual(6, self::queryCost($this->council->hall->manager, "/meetings/{$this->council->meetingId()}/answers"));
	}
}
